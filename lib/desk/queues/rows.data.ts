import "server-only";
import type { Clocks } from "@/lib/orders/clocks/clock";
import { db } from "@/lib/shared/db/db";
import { Prisma } from "@/prisma/generated/client";
import type { SiteLevel, WishStatus, WishUrgency } from "@/prisma/generated/enums";

/** A wish as lists of the desk show it; `content` is its public sentence. */
export type WishRow = Clocks & {
  id: string;
  content: string;
  status: WishStatus;
  round: number;
  urgency: WishUrgency;
  isObjected: boolean;
  inOpenPool: boolean;
  /** Whether who asks has a landline or no phone. Of who was erased nothing is known. */
  hasNoMobile: boolean;
  createdAt: Date;
  siteName: string;
  unitId: string;
  unitName: string;
  unitLevel: SiteLevel;
  /** Null until the review for a wish in free words. */
  categoryName: string | null;
  categoryNameEn: string | null;
  /** Who of the staff has it in hand (认领), if anybody. */
  claimedById: string | null;
  claimedBy: string | null;
  /** How many wishes the condition holds for; 0 where they are not counted. */
  total: number;
};

/**
 * How many wishes there are in all is counted while they are read, which suits few, or by itself, which suits
 * many, since the first of them are then read in the order of an index. Where it is not counted, one row more
 * than a page shows says that there are more.
 */
const TOTALS = {
  ALONG: () => Prisma.sql`(count(*) OVER ())::int`,
  APART: (where: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM wishes WHERE ${where})`,
  NOT: () => Prisma.sql`0`,
};

type Counting = keyof typeof TOTALS;

type Wanted = {
  where: Prisma.Sql;
  order: Prisma.Sql;
  /** Counted from 1. */
  page: number;
  rowsPerPage: number;
  counting: Counting;
  now: Date;
};

/** Reads a page of the wishes for which the condition over the columns of `wishes` holds. One statement. */
export function readRows({
  where,
  order,
  page,
  rowsPerPage,
  counting,
  now,
}: Wanted): Promise<WishRow[]> {
  return db.$queryRaw<WishRow[]>`
    WITH found AS MATERIALIZED (
      SELECT id, ${TOTALS[counting](where)} AS total
      FROM wishes WHERE ${where} ORDER BY ${order}
      LIMIT ${constant(counting === "NOT" ? rowsPerPage + 1 : rowsPerPage)}
      OFFSET ${constant((page - 1) * rowsPerPage)}
    ), placed AS (SELECT id, total, row_number() OVER () AS place FROM found)
    SELECT w.id, w."publicContent" AS content, w.status::text, w.round, w.urgency::text,
      w."isObjected", w."inOpenPool",
      (r."phoneToken" IS NULL AND r."personKey" IS NOT NULL) AS "hasNoMobile", w."createdAt", w."stepDueAt", w."stepUnit"::text,
      w."isStepOverdue", w."promisedAt", w."promiseUnit"::text, w."isPromiseOverdue", w."pausedAt",
      w."pauseEndsAt", s.name AS "siteName", u.id AS "unitId", u.name AS "unitName",
      u.level::text AS "unitLevel", c.name AS "categoryName", c."nameEn" AS "categoryNameEn",
      p.id AS "claimedById", p.name AS "claimedBy", total
    FROM placed JOIN wishes w USING (id)
    JOIN sites s ON s.id = w."siteId"
    JOIN residents r ON r.id = w."residentId"
    JOIN sites u ON u.id = w."responsibleSiteId"
    LEFT JOIN service_categories c ON c.id = w."categoryId"
    LEFT JOIN wish_claims k ON k."wishId" = w.id AND k."expiresAt" > ${now}
    LEFT JOIN staff p ON p.id = k."staffId"
    ORDER BY place`;
}

/** Written into the statement: with a limit that it does not know the planner would read and sort all. */
function constant(count: number): Prisma.Sql {
  return Prisma.raw(String(count));
}
