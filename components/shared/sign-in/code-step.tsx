"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { isCodeStep, isFurtherStep } from "@/lib/shared/sign-in/further-step";

/** Rendered until the form goes on to another step, as once a code has been sent. */
export function FirstStep({ children }: { children: ReactNode }) {
  return useIsFurtherStep() ? null : children;
}

/** Rendered once a code has been sent, also after a wrong code. */
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

/** Says that a code, or a further one, was sent. Nothing after a wrong code: the form shows that. */
export function CodeSent({ first, again }: SentProps) {
  const { ok, values } = useForm();
  if (!ok) return null;
  return (
    <p role="status" className="border-s-4 border-bamboo ps-4">
      {values?.again ? again : first}
    </p>
  );
}

/** Whether the form is in a step where its fields are only shown. */
export function useIsFurtherStep(): boolean {
  return isFurtherStep(useForm());
}

/** Whether the form is in its second step, where the code is typed. */
export function useIsCodeStep(): boolean {
  return isCodeStep(useForm());
}
