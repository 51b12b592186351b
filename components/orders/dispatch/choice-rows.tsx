"use client";

import type { ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";

type Props = { name: string; legend: ReactNode; children: ReactNode };

/** A long list to choose from, whose rows say more than a label can hold. */
export function ChoiceRows({ name, legend, children }: Props) {
  const idOf = useFieldId();
  const errors = useForm().fieldErrors?.[name];
  return (
    <fieldset
      id={idOf("field", name)}
      aria-describedby={errors && idOf("error", name)}
      className="min-w-0"
    >
      <legend className="sr-only">{legend}</legend>
      {errors && (
        <p id={idOf("error", name)} className="font-bold text-cinnabar">
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

/** One of them, with what it stands for; what was ticked is kept when the form comes back. */
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
