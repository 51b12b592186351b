"use client";

import { useRef, useState, useSyncExternalStore, type ComponentType } from "react";
import type { FoundProps } from "@/components/public/submit/found-places";

/**
 * A search field for the places of the select beside it. Rendered only with JavaScript, which it needs;
 * what it searches with is loaded by whoever searches. Without network there is still the select itself.
 */
export function PlaceFinder({ countyId, words }: Pick<FoundProps, "countyId" | "words">) {
  const [typed, setTyped] = useState("");
  const [select, setSelect] = useState<HTMLSelectElement | null>(null);
  const [Found, setFound] = useState<ComponentType<FoundProps> | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const found = useRef<HTMLDivElement>(null);
  if (!useIsBrowser()) return null;
  const load = (form: HTMLFormElement | null) => {
    setSelect(form?.querySelector<HTMLSelectElement>("select[name=siteId]") ?? null);
    if (Found) return;
    import("@/components/public/submit/found-places").then(
      ({ FoundPlaces }) => setFound(() => FoundPlaces),
      () => {},
    );
  };
  return (
    <div>
      <label htmlFor="find-place" className="text-faded">
        {words.find}
      </label>
      <input
        ref={input}
        id="find-place"
        type="search"
        dir="auto"
        autoComplete="off"
        placeholder={words.findHint}
        value={typed}
        className="field"
        onFocus={(event) => load(event.target.form)}
        onChange={(event) => {
          load(event.target.form);
          setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          // Enter chooses the first place found and does not send the form.
          if (event.key !== "Enter") return;
          event.preventDefault();
          found.current?.querySelector("button")?.click();
        }}
      />
      <div ref={found}>
        {Found && select && (
          <Found
            countyId={countyId}
            words={words}
            typed={typed}
            select={select}
            onPick={() => {
              setTyped("");
              // The button that was pressed goes away with the list.
              input.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** False on the server and during hydration. */
function useIsBrowser(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
