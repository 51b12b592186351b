"use client";

import { useEffect, type ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";

/** The first field of the row, to which the cursor returns once the row was added. */
export function QuickTitle({ label, list }: { label: ReactNode; list: string }) {
  const { ok, data } = useForm();
  const id = useFieldId()("field", "title");
  const added = ok ? data?.added : undefined;
  const activityId = data?.id;

  useEffect(() => {
    if (added !== undefined) document.getElementById(id)?.focus();
  }, [added, activityId, id]);

  return (
    <>
      <TextField
        name="title"
        label={label}
        list={list}
        autoComplete="off"
        autoFocus={added !== undefined}
        maxCharacters={60}
      />
      <p role="status" className="text-bamboo">
        {added}
      </p>
    </>
  );
}
