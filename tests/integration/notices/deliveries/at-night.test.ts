import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dispatchWish } from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { acceptWish, undoAccept } from "@/lib/orders/volunteering/commands";
import { amendWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { at } from "@/tests/support/moments";
import { aMorningWish, minutesAfter, templatesFor, work } from "@/tests/support/night-worker";
import type { StagedWish } from "@/tests/support/scenes";

const EVENING = at("11-25 20:00");
const MORNING = at("11-26 07:00");

let cast: Cast;
beforeEach(async () => {
  vi.restoreAllMocks();
  cast = await aCast();
});

const aNewWish = () => aMorningWish(cast);

describe("two are asked at 22:30, and one accepts in the night", () => {
  const ask = async (wish: StagedWish) => {
    await dispatchWish(
      cast.township,
      { wishId: wish.id, to: "VOLUNTEERS", volunteerIds: [cast.invited.id, cast.alsoInvited.id] },
      at("11-25 22:30"),
    );
    await work(wish.id, at("11-25 22:31"));
  };

  test("at 7:00 nobody is asked; the other is told once that no answer is needed", async () => {
    const wish = await aNewWish();
    await work(wish.id, EVENING);
    await ask(wish);
    await acceptWish(cast.invited, { wishId: wish.id, volunteerIds: [] }, at("11-25 22:50"));
    expect(await work(wish.id, at("11-25 22:51"))).toEqual([]);
    const sent = await work(wish.id, MORNING);
    expect(templatesFor(sent, cast.invited)).toEqual([]);
    expect(templatesFor(sent, cast.alsoInvited)).toEqual(["taken"]);
    expect(templatesFor(sent, wish.resident)).toEqual(["accepted"]);
    expect(await work(wish.id, minutesAfter(MORNING, 5))).toEqual([]);
  });

  test("what waited is shown to staff as no longer needed", async () => {
    const wish = await aNewWish();
    await ask(wish);
    await acceptWish(cast.invited, { wishId: wish.id, volunteerIds: [] }, at("11-25 22:50"));
    await work(wish.id, MORNING);
    const notice = { wishId: wish.id, template: "invited" };
    const deliveries = await db.delivery.findMany({ where: { notice } });
    expect(deliveries.map(({ status }) => status)).toEqual(["OUTDATED", "OUTDATED"]);
  });

  test("if it is undone, both are asked at 7:00, once", async () => {
    const wish = await aNewWish();
    await ask(wish);
    await acceptWish(cast.invited, { wishId: wish.id, volunteerIds: [] }, at("11-25 22:50"));
    await work(wish.id, at("11-25 22:51"));
    await undoAccept(cast.invited, { wishId: wish.id }, at("11-25 22:55"));
    await work(wish.id, at("11-25 22:56"));
    const sent = await work(wish.id, MORNING);
    expect(templatesFor(sent, cast.alsoInvited)).toEqual(["invited"]);
  });
});

test("what was read before it is due is not sent", async () => {
  const wish = await aNewWish();
  const volunteerIds = [cast.invited.id];
  await dispatchWish(
    cast.township,
    { wishId: wish.id, to: "VOLUNTEERS", volunteerIds },
    at("11-25 22:30"),
  );
  await work(wish.id, at("11-25 22:31"));
  await db.notice.updateMany({
    where: { recipientId: cast.invited.id },
    data: { readAt: at("11-25 23:00") },
  });
  expect(templatesFor(await work(wish.id, MORNING), cast.invited)).toEqual([]);
});

test("a word added in the evening reaches who goes and the unit; the word of staff, too", async () => {
  const wish = await aNewWish();
  await dispatchWish(cast.township, { wishId: wish.id, to: "POOL", volunteerIds: [] }, EVENING);
  await acceptWish(cast.uninvolved, { wishId: wish.id, volunteerIds: [] }, EVENING);
  await amendWish(wish.resident, { wishId: wish.id, word: "下午在家" }, minutesAfter(EVENING, 5));
  const sent = await work(wish.id, minutesAfter(EVENING, 6));
  expect(templatesFor(sent, cast.uninvolved)).toEqual(["amended"]);
  const toUnit = { wishId: wish.id, template: "amendedToYou", recipientId: cast.station.id };
  expect(await db.notice.count({ where: toUnit })).toBe(1);
  await supplyWish(cast.station, { wishId: wish.id, lines: [] }, minutesAfter(EVENING, 10));
  expect(templatesFor(await work(wish.id, minutesAfter(EVENING, 11)), cast.uninvolved)).toEqual([
    "ready",
  ]);
});
