import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import type { PlaceCapacity } from "@/lib/desk/capacity/capacity";
import { isOverdueSql } from "@/lib/orders/clocks/overdue.data";
import { db } from "@/lib/shared/db/db";
import { OPEN_STATUSES } from "@/lib/desk/queues/queues";
import { isHandler } from "@/lib/shared/auth/handler";

/**
 * Returns open wishes and free volunteers of each place in the actor's subtree. A closed place is
 * left out unless it still has open wishes. A city handles no wishes and gets none.
 */
export function listCapacity(actor: StaffActor, now = new Date()): Promise<PlaceCapacity[]> {
  if (!isHandler(actor)) return Promise.resolve([]);
  const { siteId, centerId } = actor;
  return db.$queryRaw<PlaceCapacity[]>`
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
      SELECT v."homeSiteId", count(*)::int AS volunteers
      FROM busy JOIN volunteers v ON v.id = busy.id
      WHERE v."disabledAt" IS NULL
      GROUP BY v."homeSiteId"
    )
    SELECT place.id, place.name, place.level::text, place."parentId", place."parentName",
      COALESCE(waiting.open, 0) AS open, COALESCE(waiting.overdue, 0) AS overdue,
      -- Counted by index over all volunteers, less the few who are busy.
      (SELECT count(*) FROM volunteers v
        WHERE v."homeSiteId" = place.id AND v."disabledAt" IS NULL)::int
        - COALESCE(taken.volunteers, 0) AS free
    FROM place
    LEFT JOIN waiting ON waiting."siteId" = place.id
    LEFT JOIN taken ON taken."homeSiteId" = place.id
    WHERE place."closedAt" IS NULL OR waiting.open > 0
    ORDER BY place."divisionCode", place.name`;
}
