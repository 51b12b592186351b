"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";

type Props = { label: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** A folded form or part of one; open while the form has an error or goes on in a second step. */
export function FormFold({ label, open = false, className, children }: Props) {
  const { ok, message, data } = useForm();
  const isOpen = open || data?.step !== undefined || (!ok && message !== undefined);
  return (
    <Disclosure summary={label} open={isOpen || undefined} className={className}>
      <div className="max-w-prose space-y-4 pt-2 pb-4">{children}</div>
    </Disclosure>
  );
}
