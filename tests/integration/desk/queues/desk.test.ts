import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findStaffActor } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { listPlacesFor, readDesk } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { handUpWish } from "@/lib/orders/dispatch/commands";
import { listCategories } from "@/lib/network/menu/queries";
import { aDesk, findCounts, idsOn } from "@/tests/integration/desk/queues/on-desk";
import type { Cast } from "@/tests/support/cast";
import { recordStatements } from "@/tests/support/count-statements";
import { aWish } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let desks: StaffActor[];
beforeAll(async () => {
  ({ cast, desks } = await aDesk());
});

describe("whose wishes stand on the desk", () => {
  test("those of the own place and below, and of nobody else", async () => {
    const own = await aWish(cast.county.village.id);
    const neighbor = await aWish(cast.neighborVillage.id);
    const sister = await aWish(cast.county.sisterVillage.id);
    const queue = { queue: "all", sort: "newest" };
    expect(await idsOn(cast.station, queue)).toContain(own.id);
    expect(await idsOn(cast.station, queue)).not.toContain(neighbor.id);
    expect(await idsOn(cast.township, queue)).toEqual(
      expect.arrayContaining([own.id, neighbor.id]),
    );
    expect(await idsOn(cast.township, queue)).not.toContain(sister.id);
    expect(await idsOn(cast.center, queue)).toEqual(
      expect.arrayContaining([own.id, neighbor.id, sister.id]),
    );
    expect(await idsOn(cast.otherCenter, queue)).toEqual([]);
  });

  test("one handed up waits for the unit above and stays in sight of its place", async () => {
    const { id: wishId } = await aWish(cast.county.village.id);
    await handUpWish(cast.station, { wishId, reason: "本站没有人手" });
    expect(await idsOn(cast.station, { queue: "review" })).not.toContain(wishId);
    expect(await idsOn(cast.station, { queue: "elsewhere" })).toContain(wishId);
    expect(await idsOn(cast.township, { queue: "review" })).toContain(wishId);
    expect(await idsOn(cast.sisterTownship, { queue: "all" })).not.toContain(wishId);
  });

  test("a city sees none", async () => {
    expect(await idsOn(cast.city, { queue: "all" })).toEqual([]);
    expect(await findCounts(cast.city)).toEqual({});
  });
});

describe("the filters", () => {
  test("narrow by place, and by no place outside the subtree", async () => {
    const { id } = await aWish(cast.neighborVillage.id);
    const here = { queue: "all", place: cast.neighborVillage.id };
    expect(await idsOn(cast.township, here)).toContain(id);
    expect(await idsOn(cast.township, here)).not.toContain(
      (await aWish(cast.county.village.id)).id,
    );
    expect(await idsOn(cast.station, here)).toEqual([]);
    expect(await findCounts(cast.center, here)).toMatchObject({ belowReview: expect.any(Number) });
  });

  test("find words of the wish and its tracking number", async () => {
    const { id, trackingNumber } = await aWish(cast.county.village.id, {
      content: "Fix 100% of my roof_tiles",
    });
    for (const q of ["ROOF", "100%", "roof_tiles", trackingNumber.toLowerCase()]) {
      expect(await idsOn(cast.station, { queue: "all", q })).toEqual([id]);
    }
    expect(await idsOn(cast.station, { queue: "all", q: "roof%tiles" })).toEqual([]);
  });

  test("narrow by category and urgency", async () => {
    const { id } = await aWishIn("APPROVED", cast);
    await db.wish.update({ where: { id }, data: { urgency: "URGENT" } });
    const category = cast.county.category.id;
    expect(await idsOn(cast.township, { urgency: "URGENT", category })).toEqual([id]);
    expect(await idsOn(cast.township, { category: crypto.randomUUID() })).toEqual([]);
  });
});

describe("a page of the desk", () => {
  const sent = (actor: StaffActor, query: Record<string, string>) =>
    recordStatements(async () => {
      await findStaffActor({ id: actor.id });
      const view = deskViewSchema.parse(query);
      await readDesk(actor, view, await listPlacesFor(actor, view), new Date());
      await listCategories(actor.centerId);
    });

  test("takes five statements and a search two more, with ten times the wishes too", async () => {
    const queries: Record<string, string>[] = [
      {},
      { queue: "rated" },
      { queue: "all", q: "灯", page: "2" },
    ];
    const measure = async () => {
      const numbers = [];
      for (const actor of desks) {
        for (const query of queries) numbers.push((await sent(actor, query)).length);
      }
      return numbers;
    };
    // A centre reads no places as long as no filter names one.
    const counts = [5, 5, 7, 5, 5, 7, 4, 4, 6];
    expect(await measure()).toEqual(counts);
    for (let index = 0; index < 200; index++) await aWish(cast.county.village.id);
    expect(await measure()).toEqual(counts);
  });

  test("shows 25 wishes, and each wish on one page only", async () => {
    const seen: string[] = [];
    for (let page = 1; page < 20; page++) {
      const ids = await idsOn(cast.township, { queue: "all", page: String(page) });
      expect(ids.length).toBeLessThanOrEqual(25);
      seen.push(...ids);
      if (ids.length === 0) break;
    }
    expect(seen.length).toBeGreaterThan(200);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
