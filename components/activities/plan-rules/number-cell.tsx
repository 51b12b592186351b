"use client";

import { useFieldId, useForm } from "@/components/ui/action-form";

type Props = { name: string; label: string; value: number | undefined; max: number };

/** A number in a cell of a table, whose label is for screen readers. */
export function NumberCell({ name, label, value, max }: Props) {
  const { values, fieldErrors } = useForm();
  const fieldId = useFieldId();
  const typed = values?.[name]?.[0];
  const errors = fieldErrors?.[name];
  return (
    <>
      <input
        key={typed}
        id={fieldId("field", name)}
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={max}
        aria-label={label}
        aria-invalid={errors ? true : undefined}
        aria-describedby={errors ? fieldId("error", name) : undefined}
        defaultValue={typed ?? value ?? ""}
        className="field !mt-0 w-20"
      />
      {errors && (
        <p id={fieldId("error", name)} className="font-bold text-cinnabar">
          {errors[0]}
        </p>
      )}
    </>
  );
}
