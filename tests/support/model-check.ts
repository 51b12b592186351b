import { expect } from "vitest";
import { nextAlarm } from "@/lib/orders/clocks/alarm";
import { clocksOf, replayClocks, type Clocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import { db } from "@/lib/shared/db/db";
import type { WishStatus } from "@/prisma/generated/enums";
import { present } from "@/tests/support/factories";
import type { Real } from "@/tests/support/model-attempts";
import { mayBeAsked, type Life } from "@/tests/support/model-life";
import { STOCK } from "@/tests/support/model-people";
import { CALENDAR } from "@/tests/support/moments";

type Row = Clocks & {
  status: WishStatus;
  round: number;
  version: number;
  responsibleSiteId: string;
  inOpenPool: boolean;
  isObjected: boolean;
  calledBackAt: Date | null;
  wave: number;
  pastOwnerIds: string[];
  handlerId: string | null;
  alarmAt: Date | null;
  visitAt: Date | null;
  events: (Parameters<typeof clockEvent>[0] & { at: string; responsibleSiteId: string })[];
  asked: string[];
  holders: { teamId: string | null; attendees: string[]; came: string[]; round: number }[];
  toldTwice: number;
  stock: number;
  moved: number;
  grade: number | null;
  raterIds: string[];
  isTwinMerged: boolean;
};

/** Reads the wish with all its rows, in one statement. */
async function read({ wishId, itemId, twin }: Real): Promise<Row> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT w.*,
      (SELECT jsonb_agg(jsonb_build_object('name', e.name, 'fromStatus', e."fromStatus",
        'toStatus', e."toStatus", 'at', e.at, 'data', e.data,
        'responsibleSiteId', e."responsibleSiteId") ORDER BY e.seq)
        FROM wish_events e WHERE e."wishId" = w.id) AS events,
      ARRAY(SELECT COALESCE(i."volunteerId", i."teamId") FROM invitations i
        WHERE i."wishId" = w.id AND i.status = 'PENDING') AS asked,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('teamId', a."teamId", 'round', a.round,
        'attendees', ARRAY(SELECT s."volunteerId" FROM seats s WHERE s."assignmentId" = a.id),
        'came', ARRAY(SELECT s."volunteerId" FROM seats s
          WHERE s."assignmentId" = a.id AND s."hasCome"))), '[]')
        FROM assignments a WHERE a."wishId" = w.id AND a."endedAt" IS NULL) AS holders,
      (SELECT count(*)::int FROM (SELECT FROM notices n WHERE n."wishId" = w.id
        GROUP BY n."eventSeq", n."recipientId" HAVING count(*) > 1)) AS "toldTwice",
      (SELECT t."mergedIntoId" IS NOT DISTINCT FROM w.id FROM wishes t WHERE t.id = ${twin.id}::uuid)
        AS "isTwinMerged",
      (SELECT quantity FROM stock_items WHERE id = ${itemId}::uuid) AS stock,
      (SELECT sum(change)::int FROM stock_movements WHERE "itemId" = ${itemId}::uuid) AS moved
    FROM wishes w WHERE w.id = ${wishId}::uuid`;
  return present(rows[0]);
}

/** Expects the wish to be in the state of the model, and all invariants to hold. */
export async function check(life: Life, real: Real) {
  const row = await read(real);
  adoptChoices(life, row, real);
  expect(toModelState(row, real)).toEqual(visibleState(life));
  checkInvariants(row);
}

/** The part of the model that the database shows, with sorted lists. */
function visibleState({ asked, pastOwners, holder, ...life }: Life) {
  const { status, round, steps, wave, unit, inPool, isObjected, isCalledBack, handler } = life;
  const { hasVisit, grade, raters, twinMergedAt } = life;
  const { stock, stepDue, isStepOverdue, promised, isPromiseOverdue, pausedAt, pauseEnds } = life;
  return {
    ...{ status, round, steps, wave, unit, inPool, isObjected, isCalledBack, handler, stock },
    ...{ stepDue, isStepOverdue, promised, isPromiseOverdue, pausedAt, pauseEnds, hasVisit },
    ...{ grade, raters, isTwinMerged: twinMergedAt !== null },
    asked: asked.toSorted(),
    pastOwners: pastOwners.toSorted(),
    holder: holder && {
      ...holder,
      attendees: holder.attendees.toSorted(),
      came: holder.came.toSorted(),
    },
  };
}

/** Adopts what the model leaves open: whom the software invites among the candidates, and how much stock is returned. */
function adoptChoices(life: Life, row: Row, { nameOf }: Real) {
  if (life.toAsk !== null) {
    const asked = row.asked.map(nameOf);
    expect(asked).toHaveLength(life.toAsk);
    expect(mayBeAsked(life)).toEqual(expect.arrayContaining(asked));
    life.asked = asked;
    life.askedThisRound.push(...asked);
    life.toAsk = null;
  }
  expect(row.stock).toBeGreaterThanOrEqual(life.stock);
  life.stock = row.stock;
}

function toModelState(row: Row, { nameOf, resident }: Real) {
  const holder = row.holders[0];
  const ms = (moment: Date | null) => moment && moment.getTime();
  return {
    ...{ status: row.status, round: row.round, steps: row.version, wave: row.wave },
    ...{ unit: nameOf(row.responsibleSiteId), inPool: row.inOpenPool },
    ...{ hasVisit: row.visitAt !== null, grade: row.grade, isTwinMerged: row.isTwinMerged },
    raters: row.raterIds.map((id) => (id === resident.id ? "resident" : "twinAsker")),
    ...{ isObjected: row.isObjected, isCalledBack: row.calledBackAt !== null },
    asked: row.asked.map(nameOf).sort(),
    holder: holder
      ? {
          asTeam: holder.teamId !== null,
          attendees: holder.attendees.map(nameOf).sort(),
          came: holder.came.map(nameOf).sort(),
        }
      : null,
    handler: row.handlerId && nameOf(row.handlerId),
    pastOwners: row.pastOwnerIds.map(nameOf).sort(),
    stock: row.stock,
    ...{ stepDue: ms(row.stepDueAt), isStepOverdue: row.isStepOverdue },
    ...{ promised: ms(row.promisedAt), isPromiseOverdue: row.isPromiseOverdue },
    ...{ pausedAt: ms(row.pausedAt), pauseEnds: ms(row.pauseEndsAt) },
  };
}

function checkInvariants(row: Row) {
  const { holders, pastOwnerIds, asked, events, stock, moved, toldTwice } = row;
  expect(holders.length).toBeLessThanOrEqual(1);
  const owners = holders.filter(({ round }) => round === row.round);
  expect(owners).toEqual(holders);
  const everybody = [
    ...asked,
    ...owners.flatMap(({ teamId, attendees }) => [teamId, ...attendees]),
  ];
  expect(everybody.filter((id) => id && pastOwnerIds.includes(id))).toEqual([]);
  expect(stock).toBeGreaterThanOrEqual(0);
  expect(stock).toBeLessThanOrEqual(STOCK);
  expect(moved).toBe(stock);
  expect(toldTwice).toBe(0);
  expect(events).toHaveLength(row.version);
  expect(events.at(-1)?.responsibleSiteId).toBe(row.responsibleSiteId);
  const replayed = replayClocks(
    events.map((event) => clockEvent({ ...event, at: new Date(event.at) })),
    CALENDAR,
  );
  expect(replayed).toEqual(clocksOf(row));
  expect(row.alarmAt).toEqual(nextAlarm(replayed));
}
