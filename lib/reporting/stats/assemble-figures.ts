import { countLate, type Figures } from "@/lib/reporting/stats/indicators";
import { addCounts, MEASURES, NO_COUNTS } from "@/lib/reporting/stats/measures";
import { listMonths, type Period } from "@/lib/reporting/stats/period";
import { roundParts } from "@/lib/reporting/stats/round-parts";
import type { Readings } from "@/lib/reporting/stats/readings";
import { emptyWaits, type Waits } from "@/lib/reporting/stats/waits";

/**
 * The figures of these places added up, in the period and in the one before. `lateNow`: their overdue
 * wishes while the period runs; null where it is over and the counts say what was overdue at its end.
 */
export function sumFigures(
  readings: Readings,
  period: Period,
  siteIds: string[],
  lateNow: number | null,
): { figures: Figures; before: Figures } {
  const months = listMonths(period).length;
  const rows = readings.counts.filter(({ siteId }) => siteIds.includes(siteId));
  const counts = addCounts(rows);
  const registered = {
    volunteers: sumBy(rows, ({ registeredVolunteers }) => registeredVolunteers),
    teams: sumBy(rows, ({ registeredTeams }) => registeredTeams),
  };
  const waits = (isBefore: boolean) => sumWaits(readings, siteIds, isBefore);
  return {
    figures: {
      ...{ counts, months, registered, waits: waits(false) },
      late: lateNow ?? sumBy(rows, ({ waiting }) => countLate(waiting)),
    },
    before: {
      counts: addCounts(readings.before.filter(({ siteId }) => siteIds.includes(siteId))),
      months,
      registered: {
        volunteers: sumBy(rows, ({ volunteersBefore }) => volunteersBefore),
        teams: sumBy(rows, ({ teamsBefore }) => teamsBefore),
      },
      waits: waits(true),
      late: lateNow === null ? sumBy(rows, ({ waitingBefore }) => countLate(waitingBefore)) : null,
    },
  };
}

/** The waits of these places added up, by step; with `isBefore` those of the period before. */
export function sumWaits({ waits }: Readings, siteIds: string[], isBefore: boolean): Waits {
  const sum = emptyWaits();
  for (const row of waits) {
    if (row.isBefore !== isBefore || !siteIds.includes(row.siteId)) continue;
    const histogram = sum[row.step];
    for (const [index, bucket] of row.buckets.entries()) {
      histogram[bucket] = (histogram[bucket] ?? 0) + (row.counts[index] ?? 0);
    }
  }
  return sum;
}

/** The figures of a place less those of its parts: what it has itself. The waits are not split: null. */
export function subtractFigures(total: Figures, parts: Figures[]): Figures {
  const inParts = addCounts(parts.map(({ counts }) => counts));
  const rest = { ...NO_COUNTS };
  for (const name of MEASURES) rest[name] = total.counts[name] - inParts[name];
  return {
    counts: rest,
    months: total.months,
    registered: {
      volunteers: total.registered.volunteers - sumBy(parts, (part) => part.registered.volunteers),
      teams: total.registered.teams - sumBy(parts, (part) => part.registered.teams),
    },
    waits: null,
    late: total.late === null ? null : total.late - sumBy(parts, ({ late }) => late ?? 0),
  };
}

/** The figures of the parts of a place, with hours and active volunteers that add up to those of the whole. */
export function roundToTotal(parts: Figures[], total: Figures): Figures[] {
  const hoursOf = ({ counts }: Figures) => counts.minutes / 60;
  const activeOf = ({ counts, months }: Figures) => counts.activeVolunteers / months;
  const hours = roundParts(parts.map(hoursOf), hoursOf(total));
  const active = roundParts(parts.map(activeOf), activeOf(total));
  return parts.map((figures, index) => ({
    ...figures,
    shown: { hours: hours[index] ?? 0, activeVolunteers: active[index] ?? 0 },
  }));
}

/** Whether all counts are 0. */
export function isEmpty({ counts, registered, late }: Figures): boolean {
  const hasCounts = Object.values(counts).some((count) => count !== 0);
  return !hasCounts && registered.volunteers === 0 && registered.teams === 0 && !late;
}

export function sumBy<T>(rows: T[], of: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
