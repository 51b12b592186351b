"use client";

import { useActionState, type ReactNode } from "react";
import { useShownPath } from "@/components/layout/shown-path";
import type { FormAction } from "@/lib/shared/forms/forms";
import { EMPTY_FORM } from "@/lib/shared/forms/forms";

type Props = { action: FormAction; name: string; value: string; children: ReactNode };

/** A button that changes how all pages are shown and returns to the current one. */
export function PreferenceForm({ action, name, value, children }: Props) {
  const [, submit] = useActionState(action, EMPTY_FORM);
  return (
    <form action={submit}>
      <input type="hidden" name="back" value={useShownPath()} />
      <button
        name={name}
        value={value}
        className="target cursor-pointer text-indigo underline underline-offset-4"
      >
        {children}
      </button>
    </form>
  );
}
