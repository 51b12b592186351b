"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";
import { TickField } from "@/components/ui/fields";

type Props = {
  /** The answer: the times are right. */
  label: string;
  /** A field in which to give the right time instead. */
  children?: ReactNode;
};

/** The question about hours that are hardly true; shown once the server has asked it. */
export function HoursQuestion({ label, children }: Props) {
  const { fieldErrors, values } = useForm();
  if (!fieldErrors?.sure && !values?.sure) return null;
  return (
    <>
      <TickField name="sure" label={label} />
      {children}
    </>
  );
}
