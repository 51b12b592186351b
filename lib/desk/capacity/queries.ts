import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import type { PlaceLoad } from "@/lib/desk/capacity/capacity";
import { isOverdueSql } from "@/lib/orders/clocks/overdue.data";
import { db } from "@/lib/shared/db/db";
import { OPEN_STATUSES } from "@/lib/desk/queues/queues";
import { isHandler } from "@/lib/shared/auth/handler";

/**
 * Where in the actor's subtree wishes wait and hands are free, in one statement. A place that is
 * closed is left out unless something still waits there. A city handles no wish and sees none.
 */
export function listLoads(actor: StaffActor, now = new Date()): Promise<PlaceLoad[]> {
  if (!isHandler(actor)) return Promise.resolve([]);
  const { siteId, centerId } = actor;
  return db.$queryRaw<PlaceLoad[]>`
    WITH place AS (
      SELECT s.id, s.name, s.level, s."parentId", s."closedAt", s."divisionCode",
        parent.name AS "parentName"
      FROM sites s LEFT JOIN sites parent ON parent.id = s."parentId"
      WHERE s.lineage @> ARRAY[${siteId}::uuid]
    ), waiting AS (
      SELECT w."siteId", count(*)::int AS open,
        (count(*) FILTER (WHERE ${isOverdueSql(now)}))::int AS overdue
      FROM wishes w
      WHERE w.status = ANY (${OPEN_STATUSES}::"WishStatus"[])
        AND w."siteId" = ANY (SELECT id FROM place)
      GROUP BY w."siteId"
    ), busy AS (
      SELECT i."volunteerId" AS id
      FROM wishes w JOIN invitations i ON i."wishId" = w.id AND i.status = 'PENDING'
      WHERE w."centerId" = ${centerId}::uuid AND w.status = 'DISPATCHED'
      UNION
      SELECT seat."volunteerId"
      FROM wishes w
      JOIN assignments a ON a."wishId" = w.id AND a."endedAt" IS NULL
      JOIN seats seat ON seat."assignmentId" = a.id
      WHERE w."centerId" = ${centerId}::uuid AND w.status IN ('ACCEPTED', 'SUPPLIED', 'IN_SERVICE')
    ), taken AS (
      SELECT v."homeSiteId", count(*)::int AS hands
      FROM busy JOIN volunteers v ON v.id = busy.id
      WHERE v."disabledAt" IS NULL
      GROUP BY v."homeSiteId"
    )
    SELECT place.id, place.name, place.level::text, place."parentId", place."parentName",
      COALESCE(waiting.open, 0) AS open, COALESCE(waiting.overdue, 0) AS overdue,
      -- Counted by the index of those who are there, less the few who are taken.
      (SELECT count(*) FROM volunteers v
        WHERE v."homeSiteId" = place.id AND v."disabledAt" IS NULL)::int
        - COALESCE(taken.hands, 0) AS free
    FROM place
    LEFT JOIN waiting ON waiting."siteId" = place.id
    LEFT JOIN taken ON taken."homeSiteId" = place.id
    WHERE place."closedAt" IS NULL OR waiting.open > 0
    ORDER BY place."divisionCode", place.name`;
}
