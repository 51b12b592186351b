"use client";

import { useSyncExternalStore, type InputEvent } from "react";
import { useFieldId } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";

type Props = {
  name: string;
  label: string;
  hint: string;
  /** The name of the slider, for who does not see the field above it. */
  slider: string;
  defaultValue: number;
};

/** A number from 0 to 100, and a slider that follows it: without JavaScript there is the number alone. */
export function WeightField({ name, label, hint, slider, defaultValue }: Props) {
  const idOf = useFieldId();
  const canFollow = useSyncExternalStore(never, yes, no);
  const sliderId = `${idOf("field", name)}-slider`;
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
        onInput={follow(sliderId)}
        required
      />
      {canFollow && (
        <input
          id={sliderId}
          type="range"
          min={0}
          max={100}
          step={5}
          defaultValue={defaultValue}
          aria-label={slider}
          onInput={follow(idOf("field", name))}
          className="mt-1 h-11 w-full cursor-pointer accent-cinnabar"
        />
      )}
    </div>
  );
}

function follow(id: string) {
  return ({ currentTarget }: InputEvent<HTMLInputElement>) => {
    const other = document.getElementById(id);
    if (other instanceof HTMLInputElement) other.value = currentTarget.value;
  };
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
