"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";

type Common = { name: string; label: ReactNode; hint?: ReactNode };

/** One line of text. */
export function TextField({ label, hint, ...input }: Common & ComponentProps<"input">) {
  const { typed, wiring, key } = useField(input.name, hint);
  return (
    <Field name={input.name} label={label} hint={hint}>
      <input key={key} {...input} {...wiring} defaultValue={typed?.[0] ?? input.defaultValue} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, ...input }: Common & ComponentProps<"textarea">) {
  const { typed, wiring, key } = useField(input.name, hint);
  return (
    <Field name={input.name} label={label} hint={hint}>
      <textarea
        key={key}
        rows={3}
        {...input}
        {...wiring}
        defaultValue={typed?.[0] ?? input.defaultValue}
      />
    </Field>
  );
}

/** One of a list; the options are the children. */
export function SelectField({ label, hint, ...input }: Common & ComponentProps<"select">) {
  const { typed, wiring, key } = useField(input.name, hint);
  return (
    <Field name={input.name} label={label} hint={hint}>
      <select key={key} {...input} {...wiring} defaultValue={typed?.[0] ?? input.defaultValue} />
    </Field>
  );
}

export type Choice = { value: string; label: ReactNode };

type ChoicesProps = Common & {
  /** "radio": one of them; "checkbox": any number. */
  type: "radio" | "checkbox";
  choices: Choice[];
  chosen?: string[];
  className?: string;
};

/** A short list, all of it seen: one of it, or any number. */
export function ChoiceField({
  name,
  label,
  hint,
  type,
  choices,
  chosen = [],
  className,
}: ChoicesProps) {
  const { typed, errors, wiring, key } = useField(name, hint);
  const kept = typed ?? chosen;
  return (
    <fieldset key={key} id={wiring.id} aria-describedby={wiring["aria-describedby"]}>
      <legend className="font-bold">{label}</legend>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} errors={errors} />
      <div className={className ?? "flex flex-wrap gap-x-6"}>
        {choices.map(({ value, label: words }) => (
          <label key={value} className="target cursor-pointer gap-2">
            <input
              type={type}
              name={name}
              value={value}
              defaultChecked={kept.includes(value)}
              className="size-5 shrink-0 accent-cinnabar"
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One box to tick. */
export function TickField({
  name,
  label,
  hint,
  defaultChecked,
}: Common & { defaultChecked?: boolean }) {
  const { values } = useForm();
  const { errors, wiring, key } = useField(name, hint);
  return (
    <div key={key}>
      <label className="target cursor-pointer gap-2">
        <input
          id={wiring.id}
          type="checkbox"
          name={name}
          defaultChecked={values ? values[name] !== undefined : defaultChecked}
          aria-describedby={wiring["aria-describedby"]}
          className="size-5 shrink-0 accent-cinnabar"
        />
        <span>{label}</span>
      </label>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} errors={errors} />
    </div>
  );
}

/** What was typed, what is wrong, and the attributes that tie a control to its words. */
function useField(name: string, hint: ReactNode) {
  const { values, fieldErrors } = useForm();
  const idOf = useFieldId();
  const typed = values?.[name];
  const errors = fieldErrors?.[name];
  return {
    typed,
    errors,
    // A reset form falls back to its first defaults: a new key makes what was typed the first.
    key: typed?.join("\n"),
    wiring: {
      id: idOf("field", name),
      className: "field",
      "aria-invalid": errors ? true : undefined,
      "aria-describedby":
        [hint && idOf("hint", name), errors && idOf("error", name)].filter(Boolean).join(" ") ||
        undefined,
    },
  };
}

function Field({ name, label, hint, children }: Common & { children: ReactNode }) {
  const errors = useForm().fieldErrors?.[name];
  const idOf = useFieldId();
  return (
    <div>
      <label htmlFor={idOf("field", name)} className="font-bold">
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} errors={errors} />
      {children}
    </div>
  );
}

function Hint({ name, hint }: { name: string; hint: ReactNode }) {
  const idOf = useFieldId();
  if (!hint) return null;
  return (
    <p id={idOf("hint", name)} className="text-faded">
      {hint}
    </p>
  );
}

function FieldErrors({ name, errors }: { name: string; errors: string[] | undefined }) {
  const idOf = useFieldId();
  if (!errors) return null;
  return (
    <p id={idOf("error", name)} className="font-bold text-cinnabar">
      {errors[0]}
    </p>
  );
}
