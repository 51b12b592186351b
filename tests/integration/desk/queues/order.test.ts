import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { DAY_MS, HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { listPlaces, listWishes, type DeskRow } from "@/lib/desk/queues/queries";
import { isWithin, listQueues, type Selection } from "@/lib/desk/queues/queues";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { nextDue } from "@/lib/orders/clocks/due";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { aDesk } from "@/tests/integration/desk/queues/on-desk";
import { aWish } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

const NOW = later(new Date(), DAY_MS);
/** Hours from now: late, on time, and in two pairs alike. */
const DUE_IN = [-30, -2, -2, 1, 5, 5, 50, null];

let desks: StaffActor[];
beforeAll(async () => {
  const { cast, desks: all } = await aDesk();
  desks = all;
  for (const status of ["SUBMITTED", "APPROVED", "DISPATCHED", "ACCEPTED", "SUPPLIED"] as const) {
    for (let index = 0; index < 5; index++) await aWishIn(status, cast);
  }
  for (let index = 0; index < 5; index++) await aWish(cast.county.village.id);
  await setDatesAndUrgency();
});

/** Gives the wishes dates and urgency in every combination, whatever step they are at. */
async function setDatesAndUrgency(): Promise<void> {
  const wishes = await db.wish.findMany({ where: { stepDueAt: { not: null } } });
  for (const [index, { id, promisedAt }] of wishes.entries()) {
    const hours = DUE_IN[index % DUE_IN.length];
    await db.wish.update({
      where: { id },
      data: {
        urgency: index % 3 === 0 ? "URGENT" : "NORMAL",
        ...(typeof hours === "number" && { stepDueAt: later(NOW, hours * HOUR_MS) }),
        ...(promisedAt && { promisedAt: later(NOW, ((index * 7) % 90) * HOUR_MS - 20 * HOUR_MS) }),
      },
    });
  }
}

async function rowsOf(actor: StaffActor, queue: Selection): Promise<DeskRow[]> {
  const view = deskViewSchema.parse({ queue });
  return (await listWishes(actor, view, await listPlaces(actor), NOW)).rows;
}

/** The order as the page says it: 1 is before 0. */
function rank(row: DeskRow): number[] {
  const isUrgent = row.urgency === "URGENT";
  const isLate = isOverdue(row, NOW);
  return [
    Number(isLate && isUrgent),
    Number(isLate),
    Number(isUrgent),
    -(nextDue(row, NOW)?.at.getTime() ?? Infinity),
  ];
}

function isBefore(one: DeskRow, other: DeskRow): boolean {
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
}

describe("先办的在前", () => {
  test("stands in every list of open wishes: late and urgent, late, urgent, by due date", async () => {
    const orders = new Set<string>();
    for (const actor of desks) {
      const open = listQueues(actor.level).filter((queue) => !isWithin(queue, "ended"));
      for (const queue of ["needsMe", "below", "open", ...open] as Selection[]) {
        const rows = await rowsOf(actor, queue);
        for (const [index, row] of rows.slice(1).entries()) {
          const before = rows[index];
          expect([actor.level, queue, before && isBefore(before, row)]).toEqual([
            actor.level,
            queue,
            true,
          ]);
        }
        for (const row of rows) orders.add(rank(row).slice(0, 3).join());
      }
    }
    expect([...orders].sort()).toEqual(["0,0,0", "0,0,1", "0,1,0", "1,1,1"]);
  });

  test("and ended wishes are newest first", async () => {
    for (const actor of desks) {
      const rows = await rowsOf(actor, "all");
      const times = rows.map(({ createdAt }) => createdAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    }
  });
});

test("a list says how many wishes there are on all its pages", async () => {
  for (const actor of desks) {
    const places = await listPlaces(actor);
    const first = await listWishes(actor, deskViewSchema.parse({ queue: "all" }), places, NOW);
    expect(first.total).toBeGreaterThan(25);
    const view = deskViewSchema.parse({ queue: "all", page: String(first.last ?? 0) });
    const last = await listWishes(actor, view, places, NOW);
    expect(last).toMatchObject({ total: first.total, next: undefined });
    expect(25 * ((first.last ?? 0) - 1) + last.rows.length).toBe(first.total);
  }
});
