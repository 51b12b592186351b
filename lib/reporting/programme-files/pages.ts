import {
  listErrata,
  type Entry,
  type Erratum,
  type Standing,
} from "@/lib/activities/programmes/entry";

/** A line of a poster: an activity of one place as it stands now. */
export type PosterLine = Entry & {
  state: "AS_PUBLISHED" | Erratum["kind"];
  cancelReason: string | null;
};

/** What hangs at one place: its activities in order of time. */
export type PosterPage = { place: string; town: string; lines: PosterLine[] };

/**
 * The pages of a programme, one for each place in the order of the first activities: what was published with
 * its corrections, so that what hangs on the wall is what will be held.
 */
export function posterPages(entries: Entry[], standing: Standing[]): PosterPage[] {
  const corrections = new Map(
    listErrata(entries, standing).map((erratum) => [erratum.now.activityId, erratum]),
  );
  const shown = standing.filter(
    ({ activityId }) =>
      corrections.has(activityId) || entries.some((entry) => entry.activityId === activityId),
  );
  const pages = new Map<string, PosterPage>();
  for (const { status: _s, isLateEntry: _l, ...line } of shown) {
    const key = JSON.stringify([line.town, line.place]);
    const page = pages.get(key) ?? { place: line.place, town: line.town, lines: [] };
    page.lines.push({ ...line, state: corrections.get(line.activityId)?.kind ?? "AS_PUBLISHED" });
    pages.set(key, page);
  }
  return [...pages.values()].sort((one, other) => nameOf(one).localeCompare(nameOf(other), "zh"));
}

function nameOf({ town, place }: PosterPage): string {
  return `${town} ${place}`;
}
