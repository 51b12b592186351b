import {
  ACTIVITY_FIGURES,
  NO_FIGURES,
  type ActivityFigures,
  type ActivityPart,
} from "@/lib/reporting/activity-figures/figures";

/** A row of a division; without a name it is of what has none. */
export type NamedPart = { key: string; name: string | null; figures: ActivityFigures };

/**
 * Names the parts of a division. Parts of one name, as platforms of several counties, are one row; what has
 * none comes last.
 */
export function nameParts(
  parts: ActivityPart[],
  nameOf: (key: string) => string | undefined,
): NamedPart[] {
  const rows = new Map<string | null, NamedPart>();
  for (const { key, figures } of parts) {
    const name = (key !== null && nameOf(key)) || null;
    const row = rows.get(name);
    rows.set(name, {
      key: row?.key ?? key ?? "",
      name,
      figures: add(row?.figures ?? NO_FIGURES, figures),
    });
  }
  return [...rows.values()].sort(
    (one, other) =>
      Number(one.name === null) - Number(other.name === null) ||
      other.figures.planned - one.figures.planned,
  );
}

function add(one: ActivityFigures, other: ActivityFigures): ActivityFigures {
  return Object.fromEntries(
    ACTIVITY_FIGURES.map((name) => [name, one[name] + other[name]]),
  ) as ActivityFigures;
}
