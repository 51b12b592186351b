"use client";

import { useRef } from "react";
import { PlaceFinder, type FinderWords } from "@/components/public/submit/place-finder";
import { SelectField } from "@/components/ui/fields";
import type { Town } from "@/lib/public/wall/places";

type Props = {
  towns: Town[];
  /** For each town, the label of the option "this town, village unknown". */
  wholeTown: string[];
  words: FinderWords & { label: string; choose: string };
  chosenId?: string | undefined;
};

const MAX_AT_A_GLANCE = 5;

/** A select of towns and villages; with JavaScript also a search field. */
export function PlaceField({ towns, wholeTown, words, chosenId }: Props) {
  const select = useRef<HTMLSelectElement>(null);
  return (
    <div className="space-y-2">
      <SelectField ref={select} name="siteId" label={words.label} defaultValue={chosenId}>
        <option value="">{words.choose}</option>
        {towns.map((town, index) => (
          <optgroup key={town.id ?? town.name} label={town.name}>
            {town.villages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {town.id && <option value={town.id}>{wholeTown[index]}</option>}
          </optgroup>
        ))}
      </SelectField>
      {isLong(towns) && (
        <PlaceFinder
          towns={towns}
          words={words}
          onPick={(id) => {
            if (select.current) select.current.value = id;
          }}
        />
      )}
    </div>
  );
}

/** Whether the list is too long to be scanned at a glance. */
function isLong(towns: Town[]): boolean {
  return towns.length > 1 || towns.some(({ villages }) => villages.length > MAX_AT_A_GLANCE);
}
