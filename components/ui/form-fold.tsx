"use client";

import type { ReactNode } from "react";
import { useForm, useIsRestored } from "@/components/ui/action-form";
import type { FormState } from "@/lib/shared/forms/forms";
import { Disclosure } from "@/components/ui/disclosure";

type Props = { label: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** Whether the form stands in a further step, and not at the address of one that is over. */
const isStep = (data: FormState["data"]) => data?.step !== undefined && data.step !== "over";

/**
 * A folded form or part of one; open while the form has an error, goes on in a
 * second step or holds what was typed before.
 */
export function FormFold({ label, open = false, className, children }: Props) {
  const { ok, message, data } = useForm();
  const isRestored = useIsRestored();
  const isOpen = open || isRestored || isStep(data) || (!ok && message !== undefined);
  return (
    <Disclosure summary={label} open={isOpen || undefined} className={className}>
      <div className="max-w-prose space-y-4 pt-2 pb-4">{children}</div>
    </Disclosure>
  );
}
