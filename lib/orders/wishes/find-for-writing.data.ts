import "server-only";
import type { Clocks } from "@/lib/orders/clocks/clock";
import type { ClockRules } from "@/lib/orders/clocks/rules";
import type { AssignmentFacts, WishFacts } from "@/lib/orders/wishes/facts";
import { visibleInSql } from "@/lib/orders/wishes/scope";
import type { Actor } from "@/lib/shared/auth/actor";
import type { CountyHours } from "@/lib/shared/days/county-hours";
import type { Transaction } from "@/lib/shared/db/db";
import { Prisma } from "@/prisma/generated/client";
import type { CalendarDayKind } from "@/prisma/generated/enums";

/**
 * Returns the facts of a wish and the clock rules of its county; null if the actor may not see the
 * wish. The facts equal those of `findFacts`, but every write begins with this query, and as one plain
 * statement it costs half of what Prisma's relations do.
 */
export async function findForWriting(
  tx: Transaction,
  actor: Actor,
  wishId: string,
): Promise<{ wish: WishFacts; rules: ClockRules } | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT w.id, w.status::text, w.round, w.version, w."centerId", w."residentId", w."siteId",
      w."categoryId", w.urgency::text, w."wantedTime"::text, w."visitAt", w."hasConsent", w."isPublic",
      w.wave, w."responsibleSiteId", w."inOpenPool", w."isObjected", w."handlerId", w."handlerSiteId",
      w."pastOwnerIds", w."workedOnByIds", w."calledBackAt", w."changedAt", w.grade, w."raterIds",
      ${CLOCKS}, ${COUNTY},
      r."phoneToken" AS "residentPhoneToken", r."personKey" AS "residentKey", place.lineage AS "siteLineage",
      unit.level::text AS "responsibleLevel", unit.lineage AS "responsibleLineage",
      ARRAY(SELECT jsonb_build_object('wishId', m.id, 'residentId', m."residentId",
          'version', m.version, 'hasMobile', o."phoneToken" IS NOT NULL, 'helperId', mh.id)
        FROM wishes m JOIN residents o ON o.id = m."residentId"
        LEFT JOIN helpers mh ON mh."wishId" = m.id
        WHERE m."mergedIntoId" = w.id ORDER BY m.id) AS merged,
      ARRAY(SELECT f."followerId" FROM followers f WHERE f."wishId" = w.id AND f.role = 'STAFF')
        AS "followerIds",
      ARRAY(SELECT i."volunteerId" FROM invitations i WHERE i."wishId" = w.id
        AND i.status = 'PENDING' AND i."volunteerId" IS NOT NULL) AS "invitedVolunteerIds",
      ARRAY(SELECT i."teamId" FROM invitations i WHERE i."wishId" = w.id
        AND i.status = 'PENDING' AND i."teamId" IS NOT NULL) AS "invitedTeamIds",
      h.id AS "helperId", a.id AS "assignmentId", a."teamId", team."leaderId", a."acceptedAt", a."checkedInAt", a."checkedOutAt",
      a."pressedById", a."pressedAt",
      ARRAY(SELECT s."volunteerId" FROM seats s WHERE s."assignmentId" = a.id) AS "volunteerIds"
    FROM wishes w
    JOIN residents r ON r.id = w."residentId"
    JOIN centers c ON c.id = w."centerId"
    JOIN sites place ON place.id = w."siteId"
    JOIN sites unit ON unit.id = w."responsibleSiteId"
    LEFT JOIN helpers h ON h."wishId" = w.id
    LEFT JOIN assignments a ON a."wishId" = w.id AND a."endedAt" IS NULL
    LEFT JOIN teams team ON team.id = a."teamId"
    WHERE w.id = ${wishId}::uuid AND ${visibleInSql(actor)}`;
  if (!row) return null;
  const { timeLimits, calendarDays, hours, ...rest } = row;
  const { assignmentId, teamId, leaderId, volunteerIds, acceptedAt, ...more } = rest;
  const { checkedInAt, checkedOutAt, pressedById, pressedAt, ...wish } = more;
  const assignment = assignmentId && {
    ...{ id: assignmentId, teamId, leaderId, volunteerIds },
    ...{ acceptedAt, checkedInAt, checkedOutAt, pressedById, pressedAt },
  };
  return { wish: { ...wish, assignment: assignment || null }, rules: toClockRules(row) };
}

/** Returns the place of a new wish with the clock rules of its county; null if the place is closed. */
export async function findForRecording(tx: Transaction, siteId: string) {
  const [row] = await tx.$queryRaw<PlaceRow[]>`
    SELECT s.id, s.level::text, s.lineage, s."centerId", ${COUNTY}
    FROM sites s JOIN centers c ON c.id = s."centerId"
    WHERE s.id = ${siteId}::uuid AND s."closedAt" IS NULL`;
  if (!row) return null;
  const { timeLimits, calendarDays, hours, ...place } = row;
  return { place, rules: toClockRules(row) };
}

const CLOCKS = Prisma.raw(
  `w."stepDueAt", w."stepUnit"::text, w."isStepOverdue", w."promisedAt", w."promiseUnit"::text,
   w."isPromiseOverdue", w."pausedAt", w."pauseEndsAt"`,
);

/** Settings of the center `c`. There are at most some dozen limits, and some dozen days a year. */
const COUNTY = Prisma.raw(
  `c."disclosureDays", c."redoDays",
   jsonb_build_object('closingMinute', c."closingMinute", 'quietFrom', c."quietFrom",
     'quietTo', c."quietTo") AS hours,
   ARRAY(SELECT to_jsonb(l) FROM time_limits l WHERE l."centerId" = c.id) AS "timeLimits",
   ARRAY(SELECT to_jsonb(d) FROM calendar_days d WHERE d."centerId" = c.id) AS "calendarDays"`,
);

type CountyRow = {
  disclosureDays: number;
  redoDays: number;
  hours: CountyHours;
  timeLimits: ClockRules["timeLimits"];
  calendarDays: { day: string; isWorkingDay: boolean; kind: CalendarDayKind }[];
};

type PlaceRow = CountyRow & {
  id: string;
  level: WishFacts["responsibleLevel"];
  lineage: string[];
  centerId: string;
};

type Row = CountyRow &
  Clocks &
  Omit<WishFacts, "assignment"> &
  Omit<AssignmentFacts, "id"> & { assignmentId: string | null };

function toClockRules({ timeLimits, calendarDays, hours }: CountyRow): ClockRules {
  return {
    timeLimits,
    ...hours,
    calendarDays: calendarDays.map((one) => ({ ...one, day: new Date(one.day) })),
  };
}
