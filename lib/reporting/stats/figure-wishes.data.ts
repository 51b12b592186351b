import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { startOfDay } from "@/lib/shared/days/china-time";
import { db, type Transaction } from "@/lib/shared/db/db";
import { toPage, type Page } from "@/lib/shared/forms/paging";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { visibleTo } from "@/lib/orders/wishes/scope";
import { sortByNeed, sumByMeasure, type WishCounts } from "@/lib/reporting/stats/figure-wishes";
import { HONEYCOMB_FIGURES, type HoneycombFigure } from "@/lib/reporting/stats/indicators";
import { definitionOf, type Counts, type Measure } from "@/lib/reporting/stats/measures";
import { addMonths, firstDay, knownUntil, type Period } from "@/lib/reporting/stats/period";
import { findPlace } from "@/lib/reporting/stats/read-places.data";
import { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 50;

/** More wishes are not looked through one by one. */
const MAX_WISHES = 20_000;

/** A wish in the list behind a figure; without `shown` it belongs to other places by now. */
export type FigureWish = WishCounts & {
  shown?: { content: string; createdAt: Date; siteName: string };
};

export type FigureWishes = {
  place: { id: string; name: string };
  /** What the wishes add up to, which is what the dashboard shows. */
  sums: Partial<Counts>;
  /** Null if there are too many to look through. */
  wishes: Page<FigureWish> | null;
};

type Wanted = {
  placeId: string;
  period: Period;
  figure: HoneycombFigure;
  /** Only the wishes that count in this measure. */
  only?: Measure | undefined;
  page?: number | undefined;
};

/**
 * The wishes behind a figure of a place, as known at the end of the period, those that need a look
 * first; null for who may not see them. Two statements beside the one that finds the place.
 */
export function findFigureWishes(
  actor: StaffActor,
  { placeId, period, figure, only, page }: Wanted,
  now: Date,
): Promise<FigureWishes | null> {
  return db.$transaction(
    async (tx) => {
      const place = isHandler(actor) ? await findPlace(tx, actor, placeId) : null;
      if (!place?.centerId) return null;
      const counted = await countByWish(tx, place.id, place.centerId, { period, figure }, now);
      if (counted.length > MAX_WISHES) return { place, sums: {}, wishes: null };
      const wanted = sortByNeed(only ? counted.filter((one) => one[only]) : counted, figure);
      const first = ((page ?? 1) - 1) * ROWS_PER_PAGE;
      const found = toPage(wanted.slice(first, first + ROWS_PER_PAGE + 1), page, ROWS_PER_PAGE);
      const rows = await addContents(tx, actor, found.rows);
      return { place, sums: sumByMeasure(counted, figure), wishes: { ...found, rows } };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** What each wish adds to the measures of the figure, where that is anything. */
function countByWish(
  tx: Transaction,
  placeId: string,
  centerId: string,
  { period, figure }: Pick<Wanted, "period" | "figure">,
  now: Date,
): Promise<WishCounts[]> {
  const measures: readonly Measure[] = HONEYCOMB_FIGURES[figure];
  const until = firstDay(addMonths(period.to, 1));
  const since = figure === "late" ? "-infinity" : firstDay(period.from);
  const sums = measures.map((name) => `sum(e."${name}")::int AS "${name}"`).join(", ");
  const any = measures.map((name) => `sum(e."${name}") <> 0`).join(" OR ");
  return tx.$queryRaw<WishCounts[]>`
    SELECT e."wishId" AS id, ${Prisma.raw(sums)}
    FROM event_counts e JOIN sites s ON s.id = e."siteId"
    WHERE e."wishId" IN (
        SELECT w.id FROM wishes w WHERE w."centerId" = ${centerId}::uuid AND ${canCount(figure, since, until)}
        ORDER BY w.id LIMIT ${MAX_WISHES + 1})
      AND e.day >= ${since}::date AND e.day < ${until}::date
      AND e."recordedOn" < ${knownUntil(period, now)}::date
      AND ${placeId}::uuid = ANY (counted_places(s.lineage, s."centerId"))
    GROUP BY 1 HAVING ${Prisma.raw(any)}`;
}

/** A condition over `wishes w` that leaves out most of those that add nothing to a figure of these days. */
function canCount(figure: HoneycombFigure, since: string, until: string): Prisma.Sql {
  const before = Prisma.sql`w."createdAt" < ${startOfDay(until)}`;
  if (figure === "late") return Prisma.sql`${before} AND ${hasEvent("overdue")}`;
  const [measure] = HONEYCOMB_FIGURES[figure];
  const definition = definitionOf(measure);
  const on = definition.from === "event_counts" ? definition.on : undefined;
  if (!on) return Prisma.sql`${before} AND w."createdAt" >= ${startOfDay(since)}`;
  return Prisma.sql`${before} AND ${hasEvent(on, Prisma.sql`AND e.at >= ${startOfDay(since)}`)}`;
}

function hasEvent(name: string, when = Prisma.empty): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM wish_events e
    WHERE e."wishId" = w.id AND e.name = ${name}::"WishEventName" ${when})`;
}

async function addContents(
  tx: Transaction,
  actor: StaffActor,
  rows: WishCounts[],
): Promise<FigureWish[]> {
  const wishes = await tx.wish.findMany({
    where: { AND: [{ id: { in: rows.map(({ id }) => id) } }, visibleTo(actor)] },
    select: {
      ...PUBLIC_CONTENT_SELECT,
      id: true,
      createdAt: true,
      site: { select: { name: true } },
    },
  });
  const shown = new Map(
    wishes.map(({ id, site, ...wish }) => [
      id,
      { ...withPublicContent(wish), siteName: site.name },
    ]),
  );
  return rows.map((row) => {
    const seen = shown.get(row.id);
    return seen ? { ...row, shown: seen } : row;
  });
}
