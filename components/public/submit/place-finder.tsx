"use client";

import { useState, useSyncExternalStore } from "react";
import { findPlaces, type PlaceOption } from "@/lib/public/wall/find-places";
import type { Town } from "@/lib/public/wall/places";

export type FinderWords = Record<"find" | "findHint" | "found" | "foundNone" | "picked", string>;

type Props = { towns: Town[]; words: FinderWords; onPick: (id: string) => void };

/** A search field for the list of places. Rendered only with JavaScript, which it needs. */
export function PlaceFinder({ towns, words, onPick }: Props) {
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<PlaceOption | null>(null);
  if (!useIsBrowser()) return null;
  const found = findPlaces(towns, typed);
  const pick = (place: PlaceOption) => {
    onPick(place.id);
    setPicked(place);
    setTyped("");
  };
  return (
    <div>
      <label htmlFor="find-place" className="text-faded">
        {words.find}
      </label>
      <input
        id="find-place"
        type="search"
        autoComplete="off"
        placeholder={words.findHint}
        value={typed}
        className="field"
        onChange={(event) => {
          setTyped(event.target.value);
          setPicked(null);
        }}
        onKeyDown={(event) => {
          // Enter chooses the first place found and does not send the form.
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (found[0]) pick(found[0]);
        }}
      />
      <p role="status" className="text-faded">
        {statusMessage(words, typed, found, picked)}
      </p>
      <ul className="flex flex-wrap gap-2">
        {found.map((place) => (
          <li key={place.id}>
            <button type="button" className="button" onClick={() => pick(place)}>
              {fullName(place)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function statusMessage(
  words: FinderWords,
  typed: string,
  found: PlaceOption[],
  picked: PlaceOption | null,
) {
  if (picked) return `${words.picked} ${fullName(picked)}`;
  if (typed.trim() === "") return "";
  return found.length > 0 ? words.found : words.foundNone;
}

function fullName({ name, town }: PlaceOption): string {
  return town ? `${town} ${name}` : name;
}

/** False on the server and during hydration. */
function useIsBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
