"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Counter } from "@/components/ui/counter";
import { countTyped } from "@/lib/shared/forms/count-characters";
import { MAX_SEARCH_LENGTH } from "@/lib/shared/forms/search-length";

export type SearchBoxProps = {
  id?: string;
  /** The parameter of the address. */
  name: string;
  /** What is searched for now; undefined also where the address says more than is looked for. */
  value: string | undefined;
  placeholder?: string;
};

/** The field of a search. What is too long is told and counted, never cut. */
export function SearchBox({
  name,
  value,
  tooLong,
  ...input
}: SearchBoxProps & { /** With {length} for the number of characters. */ tooLong: string }) {
  const asked = useSearchParams().get(name) ?? "";
  const length = countTyped(asked);
  const isOver = length > MAX_SEARCH_LENGTH;
  const [typed, setTyped] = useState<number | null>(null);
  return (
    <>
      <input
        {...input}
        dir="auto"
        type="search"
        name={name}
        defaultValue={isOver ? asked : value}
        aria-invalid={isOver || undefined}
        onInput={(event) => setTyped(countTyped(event.currentTarget.value))}
        className="field"
      />
      {isOver && typed === null && (
        <span role="alert" className="block font-bold text-cinnabar">
          {tooLong.replace("{length}", String(length))}
        </span>
      )}
      <Counter count={typed ?? 0} max={MAX_SEARCH_LENGTH} />
    </>
  );
}
