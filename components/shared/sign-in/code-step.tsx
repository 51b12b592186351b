"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** What is there until a code was sent. */
export function FirstStep({ children }: { children: ReactNode }) {
  return useIsCodeStep() ? null : children;
}

/** What is there once a code was sent, also after a wrong one. */
export function CodeStep({ children }: { children: ReactNode }) {
  if (!useIsCodeStep()) return null;
  return (
    <>
      <input type="hidden" name="step" value="code" />
      {children}
    </>
  );
}

type SentProps = { first: ReactNode; again: ReactNode };

/** That a code was sent, or one more; nothing after a wrong one, which is told above the form. */
export function CodeSent({ first, again }: SentProps) {
  const { ok, values } = useForm();
  if (!ok) return null;
  return (
    <p role="status" className="border-l-4 border-bamboo pl-4">
      {values?.again ? again : first}
    </p>
  );
}

export function useIsCodeStep(): boolean {
  const { data, values } = useForm();
  return data?.step === "code" || values?.step !== undefined;
}
