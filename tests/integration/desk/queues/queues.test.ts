import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { sumCounts, isWithin, listQueues, type Queue } from "@/lib/desk/queues/queues";
import { processWish } from "@/lib/orders/dispatch/process-due-wishes.data";
import { availableEvents } from "@/lib/orders/wishes/policy";
import { findFacts } from "@/lib/orders/wishes/queries";
import { aDesk, findCounts, idsOn } from "@/tests/integration/desk/queues/on-desk";
import type { Cast } from "@/tests/support/cast";
import { aStaffVolunteer, aWish, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

const DAY_MS = 24 * 60 * 60 * 1000;

let cast: Cast;
let desks: StaffActor[];
beforeAll(async () => {
  ({ cast, desks } = await aDesk());
});

describe("the queues", () => {
  test("hold as many wishes as they say, under each filter too", async () => {
    const later = new Date(Date.now() + 4 * DAY_MS);
    const { trackingNumber } = await aWish(cast.county.village.id, {
      content: "Mend the fence",
      channel: "CARD",
    });
    const filters: [Record<string, string>, Date?][] = [
      [{}],
      [{ place: cast.county.village.id }],
      [{ category: cast.county.category.id }],
      [{ urgency: "URGENT" }],
      [{ channel: "CARD" }],
      [{ q: "FENCE" }],
      [{ q: trackingNumber }],
      [{ due: "today" }],
      [{ due: "overdue" }, later],
    ];
    for (const actor of desks) {
      for (const [filter, now] of filters) {
        const counts = await findCounts(actor, filter, now);
        for (const queue of listQueues(actor.level)) {
          if (isWithin(queue, "ended")) continue;
          const ids = await idsOn(actor, { queue, ...filter }, now);
          const told = [actor.level, queue, filter, counts[queue] ?? 0];
          expect([actor.level, queue, filter, ids.length]).toEqual(told);
        }
      }
      expect(sumCounts("open", await findCounts(actor))).toBeGreaterThan(9);
    }
  });

  test("show what came in by one way apart from the rest", async () => {
    const card = await aWish(cast.county.village.id, { channel: "CARD" });
    const [station] = desks;
    const onDesk = (channel: string) =>
      idsOn(present(station), { queue: "review", channel, sort: "newest" });
    expect(await onDesk("CARD")).toContain(card.id);
    expect(await onDesk("PHONE")).toEqual([]);
  });

  test("that are over are found by their names", async () => {
    for (const queue of ["rated", "unrated", "rejected", "cancelled"]) {
      expect([queue, (await idsOn(cast.center, { queue })).length]).toEqual([queue, 1]);
    }
  });

  test("bring what nobody answered to the unit it came up to, and to no other", async () => {
    const { id } = await aWishIn("DISPATCHED", cast, { asked: "POOL" });
    const seenBy = async (queue: Queue) => {
      const seen = await Promise.all(desks.map((actor) => idsOn(actor, { queue })));
      return desks.filter((_, index) => seen[index]?.includes(id)).map(({ level }) => level);
    };
    expect(await seenBy("nobodyAnswered")).toEqual([]);
    expect(await seenBy("accept")).toEqual(["VILLAGE", "TOWNSHIP", "CENTER"]);
    await passTime(id);
    expect(await seenBy("nobodyAnswered")).toEqual(["TOWNSHIP"]);
    expect(await seenBy("accept")).toEqual(["VILLAGE", "CENTER"]);
    const counts = await Promise.all(desks.map((actor) => findCounts(actor)));
    expect(counts.map(({ nobodyAnswered = 0 }) => nobodyAnswered)).toEqual([0, 1, 0]);
    await passTime(id);
    expect(await seenBy("nobodyAnswered")).toEqual(["CENTER"]);
    expect(await idsOn(cast.center)).toContain(id);
  });

  test("that need me or units below are those I may move on, and no others", async () => {
    const steps: Partial<Record<Queue, string[]>> = {
      objections: ["decide"],
      review: ["approve"],
      dispatch: ["dispatch", "callBack"],
      supply: ["supply"],
    };
    for (const actor of desks) {
      const needsSomebody = [...(await idsOn(actor)), ...(await idsOn(actor, { queue: "below" }))];
      const unanswered = await idsOn(actor, { queue: "nobodyAnswered" });
      for (const id of await idsOn(actor, { queue: "all" })) {
        const events = availableEvents(actor, present(await findFacts(db, actor, id)), new Date());
        // A dispatcher may recall any dispatch; this wish waits for it.
        if (unanswered.includes(id)) {
          expect(events).toContain("recall");
          continue;
        }
        const mayMove = Object.values(steps).some((names) =>
          names.some((name) => events.some((event) => event === name)),
        );
        expect([actor.level, id, needsSomebody.includes(id)]).toEqual([actor.level, id, mayMove]);
      }
    }
  });

  test("that a place does not have are empty", async () => {
    expect(await idsOn(cast.station, { queue: "dispatch" })).toEqual([]);
    expect(await idsOn(cast.township, { queue: "objections" })).toEqual([]);
  });

  test("leave a redo out for who handled the round before, and give it to others", async () => {
    const { id } = await aRedoneWish(cast);
    await db.wish.update({ where: { id }, data: { pastOwnerIds: { push: cast.center.id } } });
    expect(await idsOn(cast.center, { queue: "dispatch" })).not.toContain(id);
    expect(await idsOn(cast.center, { queue: "elsewhere" })).toContain(id);
    expect(await idsOn(cast.centerAdmin, { queue: "dispatch" })).toContain(id);
  });

  test("leave it out, too, for who served the round before as a volunteer", async () => {
    const { asStaff } = await aStaffVolunteer(cast.county.center, cast.invited);
    const { id } = await aRedoneWish(cast);
    // As if both accounts were linked only now.
    await db.wish.update({ where: { id }, data: { pastOwnerIds: [cast.invited.id] } });
    const [toDispatch, elsewhere] = await Promise.all([
      idsOn(asStaff, { queue: "dispatch" }),
      idsOn(asStaff, { queue: "elsewhere" }),
    ]);
    expect(toDispatch).not.toContain(id);
    expect(elsewhere).toContain(id);
    expect(await findCounts(asStaff)).toMatchObject({
      elsewhere: elsewhere.length,
    });
    expect(await idsOn(cast.centerAdmin, { queue: "dispatch" })).toContain(id);
  });
});

/** Lets the clock of the present step run out. */
async function passTime(wishId: string): Promise<void> {
  const { stepDueAt } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  await processWish(wishId, present(stepDueAt));
}
