import "server-only";
import { countedSql, type Wanted } from "@/lib/reporting/activity-figures/counted.data";
import {
  NO_FIGURES,
  type ActivityFigure,
  type ActivityFigures,
  type ActivityPart,
  type Division,
} from "@/lib/reporting/activity-figures/figures";
import type { Transaction } from "@/lib/shared/db/db";
import { Prisma } from "@/prisma/generated/client";

type Row = ActivityFigures & { division: Division | "all"; key: string | null };

/** Which of the counted activities a figure is made of. */
const COUNTS: Record<Exclude<ActivityFigure, "adults" | "children">, Prisma.Sql> = {
  planned: Prisma.sql`status <> 'DROPPED'`,
  published: Prisma.sql`"publishedAt" IS NOT NULL`,
  held: Prisma.sql`status = 'HELD'`,
  cancelled: Prisma.sql`status = 'CANCELLED'`,
  notHeld: Prisma.sql`status = 'NOT_HELD'`,
  lateEntries: Prisma.sql`"publishedAt" > "startsAt"`,
};

/** The condition of the activities behind a figure; of who came, of those that were held. */
export function behindFigure(figure: ActivityFigure): Prisma.Sql {
  return figure === "adults" || figure === "children" ? COUNTS.held : COUNTS[figure];
}

/** Returns the figures of the activities of a place and all below it, as a whole and in each division. One statement. */
export async function readActivityFigures(client: Transaction, wanted: Wanted) {
  const counts = Object.entries(COUNTS).map(
    ([name, condition]) =>
      Prisma.sql`(count(*) FILTER (WHERE ${condition}))::int AS ${Prisma.raw(`"${name}"`)}`,
  );
  const rows = await client.$queryRaw<Row[]>`
    WITH counted AS (${countedSql(wanted)})
    SELECT CASE
        WHEN GROUPING(platform) = 0 THEN 'platform' WHEN GROUPING(category) = 0 THEN 'category'
        WHEN GROUPING(kind) = 0 THEN 'kind' WHEN GROUPING(place) = 0 THEN 'place' ELSE 'all' END AS division,
      coalesce(platform::text, category::text, kind, place::text) AS key, ${Prisma.join(counts)},
      coalesce(sum(adults), 0)::int AS adults, coalesce(sum(children), 0)::int AS children
    FROM counted GROUP BY GROUPING SETS ((), (platform), (category), (kind), (place))`;
  let whole = NO_FIGURES;
  const parts: ActivityPart[] = [];
  for (const { division, key, ...figures } of rows) {
    if (division === "all") whole = figures;
    else parts.push({ division, key, figures });
  }
  return { whole, parts };
}
