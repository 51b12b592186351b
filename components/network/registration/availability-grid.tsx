"use client";

import type { ReactNode } from "react";
import { useFieldId, useForm } from "@/components/ui/action-form";
import {
  DAY_PARTS,
  slotOf,
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

/** A week as boxes to tick: when somebody is usually free. */
export function AvailabilityGrid({ legend, hint, days, parts, chosen }: Props) {
  const idOf = useFieldId();
  const { values } = useForm();
  const kept = values ? (values.availability ?? []) : chosen;
  return (
    <fieldset
      key={kept.join()}
      id={idOf("field", "availability")}
      aria-describedby={idOf("hint", "availability")}
    >
      <legend className="font-bold">{legend}</legend>
      <p id={idOf("hint", "availability")} className="text-faded">
        {hint}
      </p>
      <table className="mt-2 w-full max-w-md">
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
              <th scope="row" className="text-left font-normal whitespace-nowrap">
                {days[day]}
              </th>
              {DAY_PARTS.map((part) => (
                <td key={part} className="text-center">
                  <label className="target cursor-pointer justify-center px-3">
                    <span className="sr-only">{`${days[day]} ${parts[part]}`}</span>
                    <input
                      type="checkbox"
                      name="availability"
                      value={slotOf(day, part)}
                      defaultChecked={kept.includes(slotOf(day, part))}
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
