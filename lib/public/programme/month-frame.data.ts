import "server-only";
import { bareName } from "@/lib/network/sites/bare-name";
import { db } from "@/lib/shared/db/db";
import { startOfDay } from "@/lib/shared/days/china-time";
import { parseDay } from "@/lib/shared/days/days";
import type { ShownFixedDay } from "@/lib/public/programme/fixed-days";
import { addMonths, firstOf } from "@/lib/public/programme/weeks";

type Named = { id: string; name: string; nameEn: string };

/** The month's programme as its head says it. */
export type ShownProgramme = {
  number: number;
  theme: string;
  themeText: string;
  demonstration: { id: string; startsAt: Date; place: string } | null;
};

/** What stands around the activities of a month: its programme, its days, and what can be looked for. */
export type MonthFrame = {
  /** Null until the month is published. */
  programme: ShownProgramme | null;
  /** How many activities each day has, by the day. */
  counts: Record<string, number>;
  fixedDays: ShownFixedDay[];
  categories: Named[];
  platforms: Named[];
};

type ProgrammeRow = Omit<ShownProgramme, "demonstration"> & {
  demonstrationId: string | null;
  startsAt: string | null;
  place: string | null;
};

type Row = Omit<MonthFrame, "programme" | "counts"> & {
  programme: ProgrammeRow | null;
  counts: MonthFrame["counts"] | null;
};

/** Reads it in one statement. */
export async function findMonthFrame(centerId: string, month: string): Promise<MonthFrame> {
  const from = startOfDay(firstOf(month));
  const to = startOfDay(firstOf(addMonths(month, 1)));
  const rows = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT to_json(found) FROM (
        SELECT p.number, p.theme, p."themeText", a.id AS "demonstrationId", a."startsAt", site.name AS place
        FROM programmes p
        LEFT JOIN activities a ON a.id = p."demonstrationId" AND a.status IN ('PUBLISHED', 'HELD')
        LEFT JOIN sites site ON site.id = a."siteId"
        WHERE p."centerId" = ${centerId}::uuid AND p.month = ${parseDay(firstOf(month))}::date
      ) found) AS programme,
      (SELECT json_object_agg(day, count) FROM (
        SELECT ("startsAt" AT TIME ZONE 'Asia/Shanghai')::date AS day, count(*)::int AS count FROM activities
        WHERE "centerId" = ${centerId}::uuid AND "startsAt" >= ${from} AND "startsAt" < ${to}
          AND status IN ('PUBLISHED', 'HELD')
        GROUP BY 1
      ) days) AS counts,
      (SELECT coalesce(json_agg(json_build_object('name', name, 'nameEn', "nameEn", 'pattern', pattern,
          'weekdays', weekdays, 'monthDay', "monthDay", 'nth', nth) ORDER BY name), '[]')
        FROM fixed_days WHERE "centerId" = ${centerId}::uuid) AS "fixedDays",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'nameEn', "nameEn")
          ORDER BY position, id), '[]')
        FROM service_categories WHERE "centerId" = ${centerId}::uuid AND "closedAt" IS NULL) AS categories,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'nameEn', "nameEn")
          ORDER BY position, id), '[]')
        FROM platforms WHERE "centerId" = ${centerId}::uuid AND "closedAt" IS NULL) AS platforms`;
  return toFrame(rows[0]);
}

function toFrame(row: Row | undefined): MonthFrame {
  if (!row) throw new Error("a statement without FROM has a row");
  const { programme, counts, ...rest } = row;
  return { ...rest, counts: counts ?? {}, programme: programme && toProgramme(programme) };
}

function toProgramme({ demonstrationId: id, startsAt, place, ...rest }: ProgrammeRow) {
  const isThere = id !== null && startsAt !== null && place !== null;
  return {
    ...rest,
    demonstration: isThere ? { id, startsAt: new Date(startsAt), place: bareName(place) } : null,
  };
}
