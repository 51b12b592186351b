"use client";

import type { ReactNode } from "react";
import { useIsCodeStep } from "@/components/shared/sign-in/code-step";
import { Disclosure } from "@/components/ui/disclosure";
import { useForm } from "@/components/ui/action-form";

/** The fields of the first step. In the code step they are folded, but can still be changed. */
export function FoldedInCodeStep({
  summary,
  children,
}: {
  summary: ReactNode;
  children: ReactNode;
}) {
  const { fieldErrors } = useForm();
  const isWrong = Object.keys(fieldErrors ?? {}).some((name) => name !== "code");
  if (!useIsCodeStep()) return <div className="space-y-10">{children}</div>;
  return (
    <Disclosure summary={summary} open={isWrong} className="border-y border-line">
      <div className="space-y-10 py-5">{children}</div>
    </Disclosure>
  );
}
