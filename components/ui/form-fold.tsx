"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/ui/action-form";

/** The inside of a form that is not needed every time; stays open while something is wrong in it. */
export function FormFold({ label, children }: { label: ReactNode; children: ReactNode }) {
  const { ok, message } = useForm();
  return (
    <details open={!ok && message ? true : undefined}>
      <summary className="target cursor-pointer text-indigo underline underline-offset-4">
        {label}
      </summary>
      <div className="max-w-prose space-y-4 pt-2 pb-4">{children}</div>
    </details>
  );
}
