"use client";

import type { ReactNode } from "react";
import { useIsFurtherStep } from "@/components/shared/sign-in/code-step";
import { useForm } from "@/components/ui/action-form";
import type { Town } from "@/lib/public/wall/places";
import { shownName } from "@/lib/public/wall/shown-name";

type Named = { id: string; name: string };

type Word =
  | "title"
  | "what"
  | "where"
  | "when"
  | "who"
  | "forOther"
  | "wall"
  | "onWall"
  | "offWall"
  | "change";

type Props = {
  towns: Town[];
  items: Named[];
  times: Named[];
  relations: Named[];
  words: Record<Word, string>;
  /** The fields themselves. */
  children: ReactNode;
};

/** The fields; in a further step, a summary of their values with the fields folded below it. */
export function SubmitSummary({ towns, items, times, relations, words, children }: Props) {
  const { values = {}, fieldErrors = {} } = useForm();
  if (!useIsFurtherStep()) return children;
  const typed = (name: string) => values[name]?.[0] ?? "";
  const nameOf = (all: Named[], name: string) => all.find(({ id }) => id === typed(name))?.name;
  const rows = [
    [words.what, [nameOf(items, "menuItemId"), typed("content")]],
    [words.where, [placeName(towns, typed("siteId")), typed("address")]],
    [words.when, [nameOf(times, "wantedTime")]],
    [words.who, [typed("contactName"), typed("phone")]],
    [
      words.forOther,
      [typed("residentName"), typed("residentPhone"), nameOf(relations, "helperRelation")],
    ],
    [words.wall, [typed("hasConsent") ? words.onWall : words.offWall]],
  ] as const;
  return (
    <div className="space-y-2">
      <h2>{words.title}</h2>
      <dl className="divide-y divide-line border-y border-line">
        {rows.map(
          ([label, parts]) =>
            parts.some(Boolean) && (
              <div key={label} className="flex gap-4 py-2">
                <dt className="shrink-0 basis-20 text-faded">{label}</dt>
                <dd className="min-w-0 wrap-anywhere">
                  {parts.filter(Boolean).map((part) => (
                    <p key={part} dir="auto">
                      {part}
                    </p>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
      <details open={Object.keys(fieldErrors).some((name) => name !== "code") || undefined}>
        <summary className="target cursor-pointer text-indigo underline underline-offset-4">
          {words.change}
        </summary>
        <div className="border-s-4 border-line py-4 ps-4">{children}</div>
      </details>
    </div>
  );
}

function placeName(towns: Town[], id: string): string {
  for (const town of towns) {
    if (town.id === id) return shownName(town);
    const village = town.villages.find((place) => place.id === id);
    if (village) return `${shownName(town)} ${shownName(village)}`;
  }
  return "";
}
