import "server-only";
import { countedSql } from "@/lib/reporting/activity-figures/counted.data";
import type { ActivityFigure, Division } from "@/lib/reporting/activity-figures/figures";
import { nameParts } from "@/lib/reporting/activity-figures/name-parts";
import {
  behindFigure,
  readActivityFigures,
} from "@/lib/reporting/activity-figures/read-figures.data";
import { addMonths, firstDay, type Period } from "@/lib/reporting/stats/period";
import { findPlace } from "@/lib/reporting/stats/read-places.data";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { toPage } from "@/lib/shared/forms/paging";

const ROWS_PER_PAGE = 50;

/** An activity behind a figure. */
export type FigureActivity = {
  id: string;
  title: string;
  siteName: string;
  startsAt: Date;
  status: string;
  adults: number | null;
  children: number | null;
};

type Wanted = {
  placeId: string;
  period: Period;
  by: Division;
  list?: ActivityFigure | undefined;
  page?: number | undefined;
};

export type ActivityFiguresPage = NonNullable<Awaited<ReturnType<typeof findActivityFigures>>>;

/**
 * Returns the figures of the activities of a place, the rows of one division, and of one figure a page of
 * the activities behind it; null for who may not see the place.
 */
export async function findActivityFigures(actor: StaffActor, wanted: Wanted) {
  const place = await findPlace(db, actor, wanted.placeId);
  if (!place) return null;
  const { period, by, list, page } = wanted;
  const days = { from: firstDay(period.from), until: firstDay(addMonths(period.to, 1)) };
  const counted = { place: { id: place.id, depth: place.lineage.length }, days };
  const { whole, parts } = await readActivityFigures(db, counted);
  const shown = parts.filter(({ division }) => division === by);
  const names = await findNames(
    by,
    shown.flatMap(({ key }) => key ?? []),
  );
  return {
    place: { id: place.id, name: place.name },
    ...{ whole, by, period },
    parts: nameParts(shown, (key) => names.get(key)),
    activities: list ? await listBehind(counted, list, page) : null,
  };
}

async function listBehind(
  counted: Parameters<typeof countedSql>[0],
  figure: ActivityFigure,
  page: number | undefined,
) {
  const rows = await db.$queryRaw<FigureActivity[]>`
    SELECT id, title, "siteName", "startsAt", status, adults, children
    FROM (${countedSql(counted)}) counted WHERE ${behindFigure(figure)}
    ORDER BY "startsAt", id
    LIMIT ${ROWS_PER_PAGE + 1} OFFSET ${((page ?? 1) - 1) * ROWS_PER_PAGE}`;
  return toPage(rows, page, ROWS_PER_PAGE);
}

/** The names of the parts of a division by their keys; a kind is its own name. */
async function findNames(by: Division, keys: string[]): Promise<Map<string, string>> {
  const named = { where: { id: { in: keys } }, select: { id: true, name: true } };
  const finders = {
    platform: () => db.platform.findMany(named),
    category: () => db.serviceCategory.findMany(named),
    place: () => db.site.findMany(named),
    kind: () => Promise.resolve(keys.map((key) => ({ id: key, name: key }))),
  } satisfies Record<Division, unknown>;
  return new Map((await finders[by]()).map(({ id, name }) => [id, name]));
}
