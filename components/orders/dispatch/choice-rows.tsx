"use client";

import type { ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";

type Props = { name: string; legend: ReactNode; children: ReactNode };

/** A list of choices whose rows hold more than a label. */
export function ChoiceRows({ name, legend, children }: Props) {
  const fieldId = useFieldId();
  const errors = useForm().fieldErrors?.[name];
  return (
    <fieldset
      id={fieldId("field", name)}
      aria-describedby={errors && fieldId("error", name)}
      className="min-w-0"
    >
      <legend className="sr-only">{legend}</legend>
      {errors && (
        <p id={fieldId("error", name)} className="font-bold text-cinnabar">
          {errors[0]}
        </p>
      )}
      {children}
    </fieldset>
  );
}

type TickProps = {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  defaultChecked?: boolean;
  className?: string;
  children: ReactNode;
};

/** A radio button or checkbox with its label; it stays ticked when the form returns an error. */
export function Tick({ children, defaultChecked, className = "", ...input }: TickProps) {
  const { values } = useForm();
  const isTicked = values
    ? (values[input.name]?.includes(input.value) ?? false)
    : (defaultChecked ?? false);
  return (
    <label className={`target cursor-pointer gap-2 ${className}`}>
      <input
        key={String(isTicked)}
        {...input}
        defaultChecked={isTicked}
        className="size-5 shrink-0 accent-cinnabar"
      />
      {children}
    </label>
  );
}
