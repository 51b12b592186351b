"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { useForm } from "@/components/ui/action-form";

type Props = { summary: ReactNode; names: string[]; children: ReactNode };

/** Folded optional fields; open if one of them is filled in or has an error. */
export function FoldedFields({ summary, names, children }: Props) {
  const { values, fieldErrors } = useForm();
  const isTouched = names.some((name) => values?.[name]?.[0] || fieldErrors?.[name]);
  return (
    <Disclosure summary={summary} open={isTouched} className="border-y border-line">
      <div className="space-y-5 pb-5">{children}</div>
    </Disclosure>
  );
}
