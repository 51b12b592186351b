import { beforeAll, describe, expect, test } from "vitest";
import { followWish } from "@/lib/notices/inbox/commands";
import { findForWriting } from "@/lib/orders/wishes/find-for-writing.data";
import { CLOCK_RULES_SELECT, findFacts } from "@/lib/orders/wishes/queries";
import { visibleTo } from "@/lib/orders/wishes/scope";
import { SYSTEM } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { actorFor, aCast, ROLES, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aRedoneWish, aWishIn, type StagedWish } from "@/tests/support/scenes";

// Every write begins with a plain SQL query: it must return the same as the queries of the reads.

let cast: Cast;
let wishes: StagedWish[];
beforeAll(async () => {
  cast = await aCast();
  const { id: centerId } = cast.county.center;
  await db.timeLimit.create({
    data: { centerId, step: "REVIEW", urgency: "NORMAL", amount: 2, unit: "DAYS" },
  });
  await db.calendarDay.create({
    data: { centerId, day: new Date("2026-12-24"), isWorkingDay: false },
  });
  wishes = [
    await aWishIn("SUBMITTED", cast, { isObjected: true }),
    await aWishIn("APPROVED", cast, { isPaused: true }),
    await aWishIn("DISPATCHED", cast),
    await aWishIn("DISPATCHED", cast, { asked: "TEAM" }),
    await aWishIn("DISPATCHED", cast, { asked: "POOL" }),
    await aWishIn("CANCELLED", cast, { asked: "TEAM" }),
    await aWishIn("SERVED", cast),
    await aWishIn("SERVED", cast, { asked: "TEAM" }),
    await aRedoneWish(cast),
  ];
  for (const { id } of wishes.slice(0, 3)) await followWish(cast.center, { wishId: id });
}, 60_000);

describe.each(ROLES)("%s", (role) => {
  test("finds for writing what there is to read, and nothing else", async () => {
    for (const wish of wishes) {
      const actor = actorFor(role, cast, wish.resident);
      const found = await findForWriting(db, actor, wish.id);
      expect(found?.wish ?? null).toEqual(await findFacts(db, actor, wish.id));
      const visible = await db.wish.count({ where: { id: wish.id, AND: visibleTo(actor) } });
      expect(found ? 1 : 0).toBe(visible);
    }
  });
});

test("with it comes what the county has set for its clocks, all in one statement", async () => {
  const [wish] = wishes;
  const find = () => findForWriting(db, SYSTEM, wish?.id ?? "");
  const rules = await db.center.findUniqueOrThrow({
    where: { id: cast.county.center.id },
    select: CLOCK_RULES_SELECT,
  });
  expect((await find())?.rules).toMatchObject(rules);
  expect(rules.timeLimits).toHaveLength(1);
  expect(rules.calendarDays).toHaveLength(1);
  expect(await recordStatements(find)).toHaveLength(1);
});
