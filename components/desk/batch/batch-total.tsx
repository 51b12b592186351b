"use client";

import { useEffect, useRef, useState } from "react";
import { countAsked, type Asked } from "@/lib/desk/batch/asked";

type Props = {
  /** What the form asks as the server sent it. */
  initial: Asked;
  labels: Record<keyof Asked, string>;
};

/** How many volunteers and teams are asked for how many wishes, as ticked and chosen now. */
export function BatchTotal({ initial, labels }: Props) {
  const list = useRef<HTMLDListElement>(null);
  const [asked, setAsked] = useState(initial);

  useEffect(() => {
    const form = list.current?.closest("form");
    if (!form) return;
    const count = () => setAsked(countAsked(chosenTargets(form)));
    count(); // what was typed before may have been put back
    form.addEventListener("change", count);
    return () => form.removeEventListener("change", count);
  }, []);

  return (
    <dl ref={list} className="flex flex-wrap gap-x-5 text-faded">
      {(Object.keys(labels) as (keyof Asked)[]).map((what) => (
        <div key={what} className="flex gap-x-1">
          <dt>{labels[what]}</dt>
          <dd className="font-bold text-ink tabular-nums" data-asked={what}>
            {asked[what]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The values of the selects of the ticked wishes. */
function chosenTargets(form: HTMLFormElement): string[] {
  const ticked = form.querySelectorAll<HTMLInputElement>('input[name="wish"]:checked');
  return [...ticked].map(({ value }) => {
    const select = form.elements.namedItem(`to.${value}`);
    return select instanceof HTMLSelectElement ? select.value : "";
  });
}
