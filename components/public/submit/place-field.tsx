"use client";

import { useRef } from "react";
import { PlaceFinder, type FinderWords } from "@/components/public/submit/place-finder";
import { SelectField } from "@/components/ui/fields";
import type { Town } from "@/lib/public/wall/places";

type Props = {
  towns: Town[];
  /** For each town, how to say that one lives there without knowing the village. */
  wholeTown: string[];
  words: FinderWords & { label: string; choose: string };
  chosenId?: string | undefined;
};

const MOST_AT_ONCE = 5;

/** Town and village in one list; with JavaScript also found by typing. */
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

/** More than one looks through at once. */
function isLong(towns: Town[]): boolean {
  return towns.length > 1 || towns.some(({ villages }) => villages.length > MOST_AT_ONCE);
}
