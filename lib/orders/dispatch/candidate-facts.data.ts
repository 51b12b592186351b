import "server-only";
import { pointOf } from "@/lib/network/sites/distance";
import type { Candidate } from "@/lib/orders/dispatch/candidate";
import { TEAM_IS_GONE, VOLUNTEER_IS_GONE } from "@/lib/orders/wishes/who-may-serve.data";
import type { Transaction } from "@/lib/shared/db/db";
import { Prisma } from "@/prisma/generated/client";

type Row = Omit<Candidate, "point"> & { latitude: number | null; longitude: number | null };

/** Returns one row per candidate with what scoring reads, however many wishes the candidate could serve. */
export async function readFacts(
  client: Transaction,
  who: Prisma.Sql,
  now: Date,
): Promise<Candidate[]> {
  const rows = await client.$queryRaw<Row[]>`
    WITH picked AS (
      SELECT kind, id, array_agg(DISTINCT search)::int[] AS searches FROM (${who}) who GROUP BY kind, id
    )
    SELECT 'VOLUNTEER' AS kind, v.id, v.name, v.number, 1 AS members, v."phoneToken", NULL AS "leaderId",
      ${VOLUNTEER_IS_GONE} AS "isGone", picked.searches,
      v."homeSiteId" AS "siteId", home.name AS "siteName", home.lineage AS "siteLineage",
      home.latitude, home.longitude,
      ARRAY(SELECT c."categoryId" FROM volunteer_categories c WHERE c."volunteerId" = v.id) AS "categoryIds",
      v.skills, v.languages, v.availability,
      record.held + (SELECT count(*) FROM invitations i
        WHERE i."volunteerId" = v.id AND i.status = 'PENDING')::int AS load,
      record.served, record."meanGrade", record."gradeSum", record."gradeWeight",
      GREATEST(v."lastAskedAt", record."lastServedAt") AS "lastActiveAt"
    FROM picked JOIN volunteers v ON v.id = picked.id JOIN sites home ON home.id = v."homeSiteId"
    CROSS JOIN LATERAL (
      ${record(now)} FROM seats seat JOIN assignments a ON a.id = seat."assignmentId"
      JOIN wishes w ON w.id = a."wishId" 
      -- A volunteer who did not come has not served.
      WHERE seat."volunteerId" = v.id AND seat."hasCome" IS NOT FALSE) record
    WHERE picked.kind = 'VOLUNTEER'
    UNION ALL
    SELECT 'TEAM', t.id, t.name, NULL,
      (SELECT count(*) FROM team_members m WHERE m."teamId" = t.id)::int, leader."phoneToken", t."leaderId",
      ${TEAM_IS_GONE}, picked.searches,
      t."siteId", home.name, home.lineage, home.latitude, home.longitude,
      ARRAY(SELECT c."categoryId" FROM team_categories c WHERE c."teamId" = t.id),
      '{}', leader.languages, '{}',
      record.held + (SELECT count(*) FROM invitations i
        WHERE i."teamId" = t.id AND i.status = 'PENDING')::int,
      record.served, record."meanGrade", record."gradeSum", record."gradeWeight",
      GREATEST(t."lastAskedAt", record."lastServedAt")
    FROM picked JOIN teams t ON t.id = picked.id JOIN sites home ON home.id = t."siteId"
    JOIN volunteers leader ON leader.id = t."leaderId"
    CROSS JOIN LATERAL (
      ${record(now)} FROM assignments a JOIN wishes w ON w.id = a."wishId"
      WHERE a."teamId" = t.id) record
    WHERE picked.kind = 'TEAM'`;
  return rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    point: pointOf({ latitude, longitude }),
  }));
}

/** The assignments now held and the service record. An earlier round was graded 1 or 2; 2 is assumed. */
function record(now: Date): Prisma.Sql {
  const grade = Prisma.sql`CASE WHEN a."checkedOutAt" IS NULL THEN NULL
    WHEN a.round = w.round THEN w.grade ELSE 2 END`;
  const weight = Prisma.sql`power(0.5, extract(epoch FROM ${now}::timestamptz - a."checkedOutAt") / extract(epoch FROM interval '180 days'))`;
  const lately = Prisma.sql`a."checkedOutAt" > ${now}::timestamptz - interval '1 year'`;
  return Prisma.sql`
    SELECT count(*) FILTER (WHERE a."endedAt" IS NULL AND a."checkedOutAt" IS NULL)::int AS held,
      count(*) FILTER (WHERE ${lately})::int AS served,
      (avg(${grade}) FILTER (WHERE ${lately}))::float8 AS "meanGrade",
      COALESCE(sum(${grade} * ${weight}), 0)::float8 AS "gradeSum",
      COALESCE(sum(${weight}) FILTER (WHERE ${grade} IS NOT NULL), 0)::float8 AS "gradeWeight",
      max(a."checkedOutAt") AS "lastServedAt"`;
}
