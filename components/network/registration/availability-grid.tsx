"use client";

import type { ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";
import {
  DAY_PARTS,
  toSlot,
  WEEKDAYS,
  type DayPart,
  type Weekday,
} from "@/lib/network/registration/availability";

type Props = {
  legend: ReactNode;
  hint: ReactNode;
  days: Record<Weekday, string>;
  parts: Record<DayPart, string>;
  chosen: string[];
};

/** A week of checkboxes: when a volunteer is usually free. */
export function AvailabilityGrid({ legend, hint, days, parts, chosen }: Props) {
  const fieldId = useFieldId();
  const { values } = useForm();
  const selected = values ? (values.availability ?? []) : chosen;
  return (
    <fieldset
      key={selected.join()}
      id={fieldId("field", "availability")}
      aria-describedby={fieldId("hint", "availability")}
      className="min-w-0"
    >
      <legend className="font-bold">{legend}</legend>
      <p id={fieldId("hint", "availability")} className="text-faded">
        {hint}
      </p>
      <table className="mt-2 w-full max-w-md table-fixed">
        <thead>
          <tr>
            <td />
            {DAY_PARTS.map((part) => (
              <th key={part} scope="col" className="font-normal text-faded">
                {parts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day) => (
            <tr key={day} className="border-t border-line">
              <th scope="row" className="text-start font-normal">
                {days[day]}
              </th>
              {DAY_PARTS.map((part) => (
                <td key={part} className="text-center">
                  <label className="target cursor-pointer justify-center sm:px-3">
                    <span className="sr-only">{`${days[day]} ${parts[part]}`}</span>
                    <input
                      type="checkbox"
                      name="availability"
                      value={toSlot(day, part)}
                      defaultChecked={selected.includes(toSlot(day, part))}
                      className="size-5 accent-cinnabar"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
