"use client";

import { useState, type ComponentProps, type ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";
import { Counter } from "@/components/ui/counter";
import { countNearLimit } from "@/components/ui/count-near-limit";

type Common = { name: string; label: ReactNode; hint?: ReactNode };

/** `maxCharacters`: how many characters the server takes. Longer text can be typed, and is counted. */
type Written<Tag extends "input" | "textarea"> = Common &
  Omit<ComponentProps<Tag>, "maxLength"> & { maxCharacters?: number };

/** One line of text. */
export function TextField({ label, hint, maxCharacters, ...input }: Written<"input">) {
  const { typed, controlProps, key } = useField(input.name, hint);
  const [typedCount, count] = useCount(maxCharacters);
  return (
    <Field name={input.name} label={label} hint={hint}>
      <input
        key={key}
        dir="auto"
        {...input}
        {...controlProps}
        onInput={(event) => count(event.currentTarget.value)}
        defaultValue={typed?.[0] ?? input.defaultValue}
      />
      <Counter count={typedCount} max={maxCharacters} />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, maxCharacters, ...input }: Written<"textarea">) {
  const { typed, controlProps, key } = useField(input.name, hint);
  const [typedCount, count] = useCount(maxCharacters);
  return (
    <Field name={input.name} label={label} hint={hint}>
      <textarea
        key={key}
        dir="auto"
        rows={3}
        {...input}
        {...controlProps}
        onInput={(event) => count(event.currentTarget.value)}
        defaultValue={typed?.[0] ?? input.defaultValue}
      />
      <Counter count={typedCount} max={maxCharacters} />
    </Field>
  );
}

/** A select; its options are the children. */
export function SelectField({ label, hint, ...input }: Common & ComponentProps<"select">) {
  const { typed, controlProps, key } = useField(input.name, hint);
  return (
    <Field name={input.name} label={label} hint={hint}>
      <select
        key={key}
        {...input}
        {...controlProps}
        defaultValue={typed?.[0] ?? input.defaultValue}
      />
    </Field>
  );
}

export type Choice = { value: string; label: ReactNode };

type ChoicesProps = Common & {
  /** "radio": exactly one choice; "checkbox": any number. */
  type: "radio" | "checkbox";
  choices: Choice[];
  chosen?: string[];
  className?: string;
};

/** A short list of choices, all visible, as radio buttons or checkboxes. */
export function ChoiceField({
  name,
  label,
  hint,
  type,
  choices,
  chosen = [],
  className,
}: ChoicesProps) {
  const { typed, errors, controlProps, key } = useField(name, hint);
  const { values } = useForm();
  // Of checkboxes that all were left empty nothing is sent.
  const selected = typed ?? (values && type === "checkbox" ? [] : chosen);
  return (
    <fieldset key={key} id={controlProps.id} aria-describedby={controlProps["aria-describedby"]}>
      <legend className="font-bold">{label}</legend>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} errors={errors} />
      <div className={className ?? "flex flex-wrap gap-x-6"}>
        {choices.map(({ value, label: text }) => (
          <label key={value} className="target cursor-pointer gap-2">
            <input
              type={type}
              name={name}
              value={value}
              defaultChecked={selected.includes(value)}
              className="size-5 shrink-0 accent-cinnabar"
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A single checkbox. */
export function TickField({
  name,
  label,
  hint,
  defaultChecked,
}: Common & { defaultChecked?: boolean }) {
  const { values } = useForm();
  const { errors, controlProps, key } = useField(name, hint);
  return (
    <div key={key}>
      <label className="target cursor-pointer gap-2">
        <input
          id={controlProps.id}
          type="checkbox"
          name={name}
          defaultChecked={values ? values[name] !== undefined : defaultChecked}
          aria-describedby={controlProps["aria-describedby"]}
          className="size-5 shrink-0 accent-cinnabar"
        />
        <span>{label}</span>
      </label>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} errors={errors} />
    </div>
  );
}

/** Counts what stands in a field, if it has a limit and that is near. */
function useCount(max: number | undefined) {
  const [count, setCount] = useState(0);
  return [
    count,
    (typed: string) => {
      if (max) void countNearLimit(typed, max).then(setCount);
    },
  ] as const;
}

/** The submitted values of a field, its errors, and the attributes that link it to label and hint. */
function useField(name: string, hint: ReactNode) {
  const { values, fieldErrors } = useForm();
  const fieldId = useFieldId();
  const typed = values?.[name];
  const errors = fieldErrors?.[name];
  return {
    typed,
    errors,
    // React resets a form to its first default values: a new key makes the typed value the default.
    key: typed?.join("\n"),
    controlProps: {
      id: fieldId("field", name),
      className: "field",
      "aria-invalid": errors ? true : undefined,
      "aria-describedby":
        [hint && fieldId("hint", name), errors && fieldId("error", name)]
          .filter(Boolean)
          .join(" ") || undefined,
    },
  };
}

function Field({ name, label, hint, children }: Common & { children: ReactNode }) {
  const errors = useForm().fieldErrors?.[name];
  const fieldId = useFieldId();
  return (
    <div>
      <label htmlFor={fieldId("field", name)} className="font-bold">
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} errors={errors} />
      {children}
    </div>
  );
}

function Hint({ name, hint }: { name: string; hint: ReactNode }) {
  const fieldId = useFieldId();
  if (!hint) return null;
  return (
    <p id={fieldId("hint", name)} className="text-faded">
      {hint}
    </p>
  );
}

function FieldErrors({ name, errors }: { name: string; errors: string[] | undefined }) {
  const fieldId = useFieldId();
  if (!errors) return null;
  return (
    <p id={fieldId("error", name)} className="font-bold text-cinnabar">
      {errors[0]}
    </p>
  );
}
