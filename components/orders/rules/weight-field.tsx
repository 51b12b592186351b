"use client";

import { useSyncExternalStore, type InputEvent } from "react";
import { useFieldId } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";

type Props = {
  name: string;
  label: string;
  hint: string;
  /** The name of the slider for screen readers. */
  slider: string;
  defaultValue: number;
};

/** A number from 0 to 100 with a slider kept in step; without JavaScript only the number. */
export function WeightField({ name, label, hint, slider, defaultValue }: Props) {
  const fieldId = useFieldId();
  const isBrowser = useSyncExternalStore(never, yes, no);
  const sliderId = `${fieldId("field", name)}-slider`;
  return (
    <div>
      <TextField
        name={name}
        label={label}
        hint={hint}
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        defaultValue={defaultValue}
        onInput={copyTo(sliderId)}
        required
      />
      {isBrowser && (
        <input
          id={sliderId}
          type="range"
          min={0}
          max={100}
          step={5}
          defaultValue={defaultValue}
          aria-label={slider}
          onInput={copyTo(fieldId("field", name))}
          className="mt-1 h-11 w-full cursor-pointer accent-cinnabar"
        />
      )}
    </div>
  );
}

function copyTo(id: string) {
  return ({ currentTarget }: InputEvent<HTMLInputElement>) => {
    const other = document.getElementById(id);
    if (other instanceof HTMLInputElement) other.value = currentTarget.value;
  };
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
