import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import {
  decideObjection,
  dispatchWish,
  handDownWish,
  handUpWish,
  objectToWish,
} from "@/lib/orders/dispatch/actions";
import { approveWish } from "@/lib/orders/wishes/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { aSite } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

/** The unit responsible for a wish now, and the one its last event names. */
async function responsibility(wishId: string) {
  const wish = await db.wish.findUniqueOrThrow({
    where: { id: wishId },
    select: {
      responsibleSiteId: true,
      isObjected: true,
      events: { orderBy: { seq: "desc" }, take: 1, select: { responsibleSiteId: true } },
    },
  });
  expect(wish.events).toEqual([{ responsibleSiteId: wish.responsibleSiteId }]);
  return { siteId: wish.responsibleSiteId, isObjected: wish.isObjected };
}

const reason = "不属本站";

describe("首接负责: one unit answers for a wish", () => {
  test("at first that of its place", async () => {
    const { id } = await aWishIn("SUBMITTED", cast);
    expect(await responsibility(id)).toEqual({
      siteId: cast.county.village.id,
      isObjected: false,
    });
  });

  test("a unit that objects goes on answering until the centre has decided", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(objectToWish, cast.station, { wishId, reason });
    expect(await responsibility(wishId)).toEqual({
      siteId: cast.county.village.id,
      isObjected: true,
    });
    // It still does its work meanwhile, but cannot push the wish away.
    await expect(mustSubmit(handUpWish, cast.station, { wishId, reason })).rejects.toThrow(
      "FORBIDDEN",
    );
    await mustSubmit(approveWish, cast.station, {
      wishId,
      categoryId: cast.county.category.id,
      urgency: "NORMAL",
      isPublic: true,
    });

    await mustSubmit(decideObjection, cast.center, {
      wishId,
      siteId: cast.county.sisterVillage.id,
    });
    expect(await responsibility(wishId)).toEqual({
      siteId: cast.county.sisterVillage.id,
      isObjected: false,
    });
  });

  test("the centre may also decide that the unit keeps it", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast, { isObjected: true });
    await mustSubmit(decideObjection, cast.center, {
      wishId,
      siteId: cast.county.village.id,
      reason,
    });
    expect(await responsibility(wishId)).toEqual({
      siteId: cast.county.village.id,
      isObjected: false,
    });
  });

  test("no unit that is closed, of another county, or unknown", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast, { isObjected: true });
    const closed = await aSite("VILLAGE", cast.county.township.id, { closedAt: new Date() });
    for (const siteId of [closed.id, cast.otherCounty.id, crypto.randomUUID()]) {
      await expect(mustSubmit(decideObjection, cast.center, { wishId, siteId })).rejects.toThrow(
        "NOT_FOUND",
      );
    }
    expect(await responsibility(wishId)).toEqual({
      siteId: cast.county.village.id,
      isObjected: true,
    });
  });
});

describe("上交 and 转办", () => {
  test("up the tree step by step, and no further than the centre", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(handUpWish, cast.station, { wishId, reason });
    expect(await responsibility(wishId)).toMatchObject({ siteId: cast.county.township.id });
    await mustSubmit(handUpWish, cast.township, { wishId, reason });
    expect(await responsibility(wishId)).toMatchObject({ siteId: cast.county.center.id });
    await expect(mustSubmit(handUpWish, cast.center, { wishId, reason })).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  test("who handed it up still sees it and no longer decides", async () => {
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(handUpWish, cast.station, { wishId, reason });
    await expect(mustSubmit(handUpWish, cast.station, { wishId, reason })).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  test("over to any other unit of the county but the centre, by who answers for it", async () => {
    const { county, township, otherCenter } = cast;
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const over = (siteId: string) => mustSubmit(handDownWish, township, { wishId, siteId });
    await expect(over(otherCenter.siteId)).rejects.toThrow("NOT_FOUND");
    await expect(over(county.center.id)).rejects.toThrow("NOT_FOUND"); // that is 上交
    await expect(over(county.village.id)).rejects.toThrow("NOT_FOUND"); // it has it already
    await over(cast.neighborVillage.id);
    expect(await responsibility(wishId)).toMatchObject({ siteId: cast.neighborVillage.id });
    await over(county.sisterVillage.id);
    expect(await responsibility(wishId)).toMatchObject({ siteId: county.sisterVillage.id });
    // It lies with a unit of another 所 now.
    await expect(over(county.village.id)).rejects.toThrow("FORBIDDEN");
  });

  test("the centre hands it to another 所, which then sees it and dispatches it", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const dispatch = { wishId, to: "POOL" as const, volunteerIds: [] };
    await expect(mustSubmit(dispatchWish, cast.sisterTownship, dispatch)).rejects.toThrow(
      "NOT_FOUND",
    );
    await mustSubmit(handDownWish, cast.center, { wishId, siteId: cast.county.sisterTownship.id });
    await expect(mustSubmit(dispatchWish, cast.township, dispatch)).rejects.toThrow("FORBIDDEN");
    await mustSubmit(dispatchWish, cast.sisterTownship, dispatch);
  });
});
