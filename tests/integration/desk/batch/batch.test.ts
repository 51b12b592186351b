import { beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { dispatchBatch } from "@/lib/desk/batch/commands";
import { findBatch } from "@/lib/desk/batch/queries";
import { batchViewSchema, type DispatchBatch } from "@/lib/desk/batch/schema";
import { db } from "@/lib/shared/db/db";
import { listPlaces } from "@/lib/desk/queues/queries";
import { dispatchWish, pauseWish } from "@/lib/orders/dispatch/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aVolunteer, present } from "@/tests/support/factories";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
  const { center, category } = cast.county;
  await db.$executeRaw`
    INSERT INTO volunteer_categories ("volunteerId", "categoryId")
    SELECT id, ${category.id}::uuid FROM volunteers WHERE "centerId" = ${center.id}::uuid`;
});

async function findBatchFor(actor: StaffActor, query: Record<string, string> = {}) {
  const view = batchViewSchema.parse(query);
  return findBatch(actor, view, await listPlaces(actor, view.place));
}

const idsOn = async (actor: StaffActor, query?: Record<string, string>) =>
  (await findBatchFor(actor, query)).rows.map(({ wish }) => wish.id);

function manyWishes(count: number) {
  return Promise.all(Array.from({ length: count }, () => aWishIn("APPROVED", cast)));
}

/** Whom the batch proposes, as the form would send it. */
async function proposedPairs(actor: StaffActor): Promise<DispatchBatch["pairs"]> {
  const { rows } = await findBatchFor(actor);
  return rows.flatMap(({ wish, proposed }) =>
    proposed ? [{ wishId: wish.id, target: proposed.target }] : [],
  );
}

describe("the wishes of a batch", () => {
  test("are those the actor may dispatch now, the pressing first", async () => {
    const wishes = await manyWishes(3);
    await aWishIn("SUBMITTED", cast);
    await aWishIn("DISPATCHED", cast);
    const expected = wishes.map(({ id }) => id).toSorted();
    for (const actor of [cast.township, cast.center]) {
      const ids = await idsOn(actor);
      expect(ids.toSorted()).toEqual(expected);
      const { rows } = await findBatchFor(actor);
      const ages = rows.map(({ wish }) => wish.createdAt.getTime());
      expect(ages).toEqual(ages.toSorted((one, other) => one - other));
    }
    expect(await idsOn(cast.center, { queue: "dispatch" })).toEqual([]);
    expect(await idsOn(cast.center, { queue: "belowDispatch" })).toHaveLength(3);
    for (const actor of [cast.station, cast.sisterTownship, cast.otherCenter, cast.city]) {
      expect(await idsOn(actor)).toEqual([]);
    }
  });

  test("a redo is among them once the resident was rung back, and not for who had it before", async () => {
    const { id } = await aRedoneWish(cast);
    expect(await idsOn(cast.center)).toEqual([]);
    await db.wish.update({ where: { id }, data: { calledBackAt: new Date() } });
    expect(await idsOn(cast.center)).toEqual([id]);
    expect(await idsOn(cast.township)).toEqual([]);
  });

  test("one that waits for the resident is not", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast);
    await pauseWish(cast.township, { wishId, reason: "电话打不通" });
    expect(await idsOn(cast.township)).toEqual([]);
  });

  test("are narrowed by place, category and urgency", async () => {
    const { id } = await aWishIn("APPROVED", cast);
    const { village, sisterVillage, category } = cast.county;
    expect(await idsOn(cast.center, { place: village.id })).toEqual([id]);
    expect(await idsOn(cast.center, { place: sisterVillage.id })).toEqual([]);
    expect(await idsOn(cast.center, { category: category.id })).toEqual([id]);
    expect(await idsOn(cast.center, { urgency: "URGENT" })).toEqual([]);
  });

  test("are read with all proposals in three statements, however many", async () => {
    const places = await listPlaces(cast.township);
    const read = async () =>
      (await recordStatements(() => findBatch(cast.township, batchViewSchema.parse({}), places)))
        .length;
    await manyWishes(2);
    expect(await read()).toBe(3);
    await manyWishes(10);
    expect(await read()).toBe(3);
  });
});

describe("what is proposed", () => {
  test("gives nobody more than they may hold, and is at least as good as one by one", async () => {
    await manyWishes(12);
    await aVolunteer(cast.county.village, { name: "再来一位" });
    const { rows, best, oneByOne } = await findBatchFor(cast.township);
    const { volunteerLoad, teamLoad } = await db.center.findUniqueOrThrow({
      where: { id: cast.county.center.id },
    });
    const counts = new Map<string, number>();
    for (const { proposed } of rows) {
      const target = proposed?.target;
      if (!target || target.to === "POOL") continue;
      const count = (counts.get(target.id) ?? 0) + 1;
      counts.set(target.id, count);
      expect(count).toBeLessThanOrEqual(target.to === "TEAM" ? teamLoad : volunteerLoad);
    }
    expect(rows.filter(({ proposed }) => proposed)).toHaveLength(present(best).sent);
    expect(present(best).sent).toBeGreaterThanOrEqual(present(oneByOne).sent);
  });

  test("is nobody who does not do it, though a clerk may still choose them", async () => {
    await manyWishes(1);
    await db.volunteerCategory.deleteMany({ where: { categoryId: cast.county.category.id } });
    const { rows } = await findBatchFor(cast.township);
    expect(rows).toMatchObject([{ proposed: null, nobody: "NOBODY" }]);
    expect(rows[0]?.others).toHaveLength(5);
  });

  test("is nobody of another county, and where there is nobody it says why", async () => {
    await manyWishes(1);
    await db.volunteer.updateMany({
      where: { centerId: cast.county.center.id },
      data: { disabledAt: new Date() },
    });
    const { rows } = await findBatchFor(cast.center);
    expect(rows).toMatchObject([{ proposed: null, others: [], nobody: "NOBODY" }]);
  });
});

describe("sending", () => {
  test("asks each, tells each, and says who was asked", async () => {
    await manyWishes(5);
    const pairs = await proposedPairs(cast.township);
    const outcomes = await dispatchBatch(cast.township, { pairs });
    expect(pairs).toHaveLength(5);
    for (const { wishId, result, name, content } of outcomes) {
      const wish = await snapshotWish(wishId);
      expect([result, wish.status]).toEqual(["SENT", "DISPATCHED"]);
      expect(name && content).toBeTruthy();
      expect(wish.invitations).toHaveLength(1);
      expect(wish.notices.map(({ template }) => template)).toContain("invited");
    }
    expect(await idsOn(cast.township)).toEqual([]);
  });

  test("twice is harmless, and says so", async () => {
    await manyWishes(3);
    const pairs = await proposedPairs(cast.township);
    await dispatchBatch(cast.township, { pairs });
    const again = await dispatchBatch(cast.township, { pairs });
    expect(again.map(({ result }) => result)).toEqual(["ALREADY", "ALREADY", "ALREADY"]);
    for (const { wishId } of pairs)
      expect((await snapshotWish(wishId)).invitations).toHaveLength(1);
  });

  test("at once by two people asks for each wish one, and loses none", async () => {
    await manyWishes(8);
    const pairs = await proposedPairs(cast.township);
    const outcomes = await Promise.all([
      dispatchBatch(cast.township, { pairs }),
      dispatchBatch(cast.center, { pairs }),
    ]);
    const sent = outcomes.flat().filter(({ result }) => result === "SENT");
    expect(sent.map(({ wishId }) => wishId).toSorted()).toEqual(
      pairs.map(({ wishId }) => wishId).toSorted(),
    );
    for (const { wishId } of pairs)
      expect((await snapshotWish(wishId)).invitations).toHaveLength(1);
  });

  test("what has moved on meanwhile is told, and the others go out", async () => {
    const [moved, left] = await manyWishes(2);
    const wishId = present(moved).id;
    await dispatchWish(cast.center, { wishId, to: "POOL", volunteerIds: [] });
    const target = { to: "VOLUNTEER", id: cast.uninvolved.id } as const;
    const outcomes = await dispatchBatch(cast.township, {
      pairs: [
        { wishId, target },
        { wishId: present(left).id, target },
        { wishId: crypto.randomUUID(), target },
      ],
    });
    expect(outcomes.map(({ result }) => result)).toEqual(["WISH_MOVED_ON", "SENT", "NOT_FOUND"]);
    expect(outcomes[2]?.content).toBeNull();
  });

  test("to the open pool and to a team", async () => {
    const [toPool, toTeam] = await manyWishes(2);
    const outcomes = await dispatchBatch(cast.township, {
      pairs: [
        { wishId: present(toPool).id, target: { to: "POOL" } },
        { wishId: present(toTeam).id, target: { to: "TEAM", id: cast.team.id } },
      ],
    });
    expect(outcomes).toMatchObject([
      { result: "SENT", name: null },
      { result: "SENT", name: cast.team.name },
    ]);
  });

  test("is refused wish by wish to who may not dispatch it", async () => {
    const [wish] = await manyWishes(1);
    const pairs = [{ wishId: present(wish).id, target: { to: "POOL" } as const }];
    const resultFor = async (actor: Parameters<typeof dispatchBatch>[0]) =>
      (await dispatchBatch(actor, { pairs })).map(({ result }) => result);
    expect(await resultFor(cast.station)).toEqual(["FORBIDDEN"]);
    expect(await resultFor(cast.sisterTownship)).toEqual(["NOT_FOUND"]);
    expect(await resultFor(cast.otherCenter)).toEqual(["NOT_FOUND"]);
    expect(await resultFor(cast.uninvolved)).toEqual(["NOT_FOUND"]);
    expect((await snapshotWish(present(wish).id)).status).toBe("APPROVED");
  });
});
