import "server-only";
import { formatDay } from "@/lib/shared/days/china-time";
import { listErrata, type Erratum } from "@/lib/public/programme/errata.data";
import { findMonthFrame, type MonthFrame } from "@/lib/public/programme/month-frame.data";
import { listActivities } from "@/lib/public/programme/queries";
import { isFiltered, type ProgrammeFilter } from "@/lib/public/programme/schema";
import type { ShownDay } from "@/lib/public/programme/shown-activity";
import { daysOfMonth, monthOf, monthOfWeek, weekOf } from "@/lib/public/programme/weeks";

/** What a page of the programme shows, with the days it is about. */
export type ShownProgrammePage = {
  /** Today in China. */
  today: string;
  now: Date;
  /** The month whose programme it stands in. */
  month: string;
  /** All days of it, in order. */
  span: string[];
  days: ShownDay[];
  frame: MonthFrame;
  errata: Erratum[];
  filter: ProgrammeFilter;
};

type Address = { filter?: ProgrammeFilter; now?: Date };

const LINES = { week: 8, filteredWeek: 40, day: 400, month: 4 };

/** The week in which a day lies; this one if none is given. */
export function findWeek(centerId: string, { day, ...rest }: Address & { day?: string }) {
  const now = rest.now ?? new Date();
  const span = weekOf(day ?? formatDay(now));
  const perDay = isFiltered(rest.filter) ? LINES.filteredWeek : LINES.week;
  return find(centerId, { ...rest, now, span, perDay, month: monthOfWeek(span) });
}

/** One day, with all that is on. */
export function findDay(centerId: string, { day, ...rest }: Address & { day?: string }) {
  const now = rest.now ?? new Date();
  const span = [day ?? formatDay(now)];
  return find(centerId, { ...rest, now, span, perDay: LINES.day, month: monthOf(span.join()) });
}

/** A month; this one if none is given. */
export function findMonth(centerId: string, { month, ...rest }: Address & { month?: string }) {
  const now = rest.now ?? new Date();
  const shown = month ?? monthOf(formatDay(now));
  const span = daysOfMonth(shown);
  return find(centerId, { ...rest, now, span, perDay: LINES.month, month: shown });
}

type Wanted = { now: Date; span: string[]; perDay: number; month: string };

async function find(
  centerId: string,
  { filter = {}, now, span, perDay, month }: Wanted & Pick<Address, "filter">,
): Promise<ShownProgrammePage> {
  const [from = "", to = ""] = [span[0], span.at(-1)];
  const [days, frame, errata] = await Promise.all([
    listActivities(centerId, { from, to, perDay }, filter, now),
    findMonthFrame(centerId, month),
    listErrata(centerId, [...new Set([monthOf(from), monthOf(to)])]),
  ]);
  return { today: formatDay(now), now, month, span, days, frame, errata, filter };
}
