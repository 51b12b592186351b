import type { Figures } from "@/lib/reporting/stats/indicators";
import { addCounts, MEASURES, NO_COUNTS } from "@/lib/reporting/stats/measures";
import { monthsOf, type Period } from "@/lib/reporting/stats/period";
import type { Readings } from "@/lib/reporting/stats/readings";
import { noWaits, type Waits } from "@/lib/reporting/stats/waits";

/** The figures of these places together, in the period and in the one before. */
export function figuresOf(
  readings: Readings,
  period: Period,
  siteIds: string[],
  late: number,
): { figures: Figures; before: Figures } {
  const months = monthsOf(period).length;
  const rows = readings.counts.filter(({ siteId }) => siteIds.includes(siteId));
  const counts = addCounts(rows);
  const registered = {
    volunteers: sumOf(rows, ({ registeredVolunteers }) => registeredVolunteers),
    teams: sumOf(rows, ({ registeredTeams }) => registeredTeams),
  };
  const waits = (isBefore: boolean) => waitsOf(readings, siteIds, isBefore);
  return {
    figures: { counts, months, registered, waits: waits(false), late },
    before: {
      counts: addCounts(readings.before.filter(({ siteId }) => siteIds.includes(siteId))),
      months,
      registered: {
        volunteers: registered.volunteers - counts.volunteers,
        teams: registered.teams - counts.teams,
      },
      waits: waits(true),
      late: 0,
    },
  };
}

export function waitsOf({ waits }: Readings, siteIds: string[], isBefore: boolean): Waits {
  const sum = noWaits();
  for (const row of waits) {
    if (row.isBefore !== isBefore || !siteIds.includes(row.siteId)) continue;
    const histogram = sum[row.step];
    for (const [index, bucket] of row.buckets.entries()) {
      histogram[bucket] = (histogram[bucket] ?? 0) + (row.counts[index] ?? 0);
    }
  }
  return sum;
}

/** What the whole has more than its parts. */
export function restOf(whole: Figures, parts: Figures[]): Figures {
  const inParts = addCounts(parts.map(({ counts }) => counts));
  const rest = { ...NO_COUNTS };
  for (const name of MEASURES) rest[name] = whole.counts[name] - inParts[name];
  return {
    counts: rest,
    months: whole.months,
    registered: {
      volunteers: whole.registered.volunteers - sumOf(parts, (part) => part.registered.volunteers),
      teams: whole.registered.teams - sumOf(parts, (part) => part.registered.teams),
    },
    waits: null,
    late: whole.late - sumOf(parts, ({ late }) => late),
  };
}

export function isNothing({ counts, registered, late }: Figures): boolean {
  const hasCounts = Object.values(counts).some((count) => count !== 0);
  return !hasCounts && registered.volunteers === 0 && registered.teams === 0 && late === 0;
}

export function sumOf<T>(rows: T[], of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
