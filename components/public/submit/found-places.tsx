"use client";

import { useEffect, useMemo, useState } from "react";
import { readTowns } from "@/components/public/submit/read-towns";
import type { Spelling } from "@/lib/public/wall/spellings";
import { findPlaces, type PlaceOption } from "@/lib/public/wall/find-places";

export type FinderWords = Record<
  "find" | "findHint" | "found" | "foundMore" | "foundNone" | "picked",
  string
>;

export type FoundProps = {
  countyId: string;
  /** The select whose options are searched. */
  select: HTMLSelectElement;
  typed: string;
  words: FinderWords;
  onPick: () => void;
};

/** The places that fit what was typed, as buttons, or the place that was picked. */
export function FoundPlaces({ countyId, select, typed, words, onPick }: FoundProps) {
  const [picked, setPicked] = useState<PlaceOption | null>(null);
  const spellings = useSpellings(countyId);
  const towns = useMemo(() => readTowns(select, spellings), [select, spellings]);
  const found = findPlaces(towns, typed);
  return (
    <>
      <p role="status" className="text-faded">
        {typed.trim() === ""
          ? picked && `${words.picked} ${fullName(picked)}`
          : statusMessage(words, found)}
      </p>
      <ul className="flex flex-wrap gap-2">
        {found.places.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              className="button"
              onClick={() => {
                setPicked(place);
                choose(select, place.id);
                onPick();
              }}
            >
              {fullName(place)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How the places of the county are spelt; none without network. */
function useSpellings(countyId: string): Spelling[] {
  const [spellings, setSpellings] = useState<Spelling[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    readSpellings(countyId, stop.signal).then(setSpellings, () => undefined);
    return () => stop.abort();
  }, [countyId]);
  return spellings;
}

async function readSpellings(countyId: string, signal: AbortSignal): Promise<Spelling[]> {
  const response = await fetch(`/api/places/${countyId}`, { signal });
  return response.ok ? ((await response.json()) as Spelling[]) : [];
}

function choose(select: HTMLSelectElement, id: string): void {
  select.value = id;
  // Drafts hear what is typed; this is not.
  select.dispatchEvent(new Event("input", { bubbles: true }));
}

function statusMessage(words: FinderWords, { places, hasMore }: ReturnType<typeof findPlaces>) {
  if (places.length === 0) return words.foundNone;
  return hasMore ? words.foundMore : words.found;
}

function fullName({ name, town }: PlaceOption): string {
  return town ? `${town} ${name}` : name;
}
