import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { findDifferences, foldChanges } from "@/lib/reporting/stats/counting.data";
import { correctWish } from "@/lib/orders/corrections/actions";
import {
  askAnew,
  decideObjection,
  handDownWish,
  handUpWish,
  objectToWish,
} from "@/lib/orders/dispatch/actions";
import * as dispatching from "@/lib/orders/dispatch/commands";
import { rewordWish } from "@/lib/orders/wishes/actions";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";
import { mustSubmit, submit } from "@/tests/support/submit";
import { snapshotWish } from "@/tests/support/wish-snapshot";

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

/** Services, grades and old people served at a place and, with `categoryId`, of a category there. */
async function figuresOf(siteId: string, categoryId?: string) {
  expect((await findDifferences(db, cast.county.center.id)).examples).toEqual([]);
  const slice = categoryId ? "MONTH_CATEGORY" : "MONTH";
  const [row] = await db.$queryRaw<Record<string, number | null>[]>`
    SELECT coalesce(sum(asked), 0)::int AS asked, coalesce(sum(services), 0)::int AS services,
      coalesce(sum(grade5), 0)::int AS grade5, coalesce(sum("servedOldPeople"), 0)::int AS old
    FROM current_counts WHERE "siteId" = ${siteId}::uuid AND slice::text = ${slice}
      AND (${categoryId ?? null}::uuid IS NULL OR "categoryId" = ${categoryId ?? null}::uuid)`;
  return row;
}

const NONE = { asked: 0, services: 0, grade5: 0, old: 0 };

describe("更正 after the service", () => {
  test("of the category and who was helped takes all figures along, folded in or not", async () => {
    const { county, township } = cast;
    const right = await aCategory(county.center.id);
    for (const isFolded of [true, false]) {
      const { id: wishId } = await aWishIn("RATED", cast);
      if (isFolded) await foldChanges();
      await mustSubmit(correctWish, township, {
        ...{ wishId, categoryId: right.id, beneficiary: "OLD_PEOPLE", reason: "审单时选错了" },
      });
      const { events } = await snapshotWish(wishId);
      expect(events.at(-1)).toMatchObject({
        name: "correct",
        data: {
          corrected: {
            categoryId: { from: county.category.id, to: right.id },
            beneficiary: { from: "OTHERS", to: "OLD_PEOPLE" },
          },
        },
      });
    }
    const all = { asked: 2, services: 2, grade5: 2, old: 2 };
    expect(await figuresOf(county.village.id, right.id)).toEqual(all);
    expect(await figuresOf(county.village.id, county.category.id)).toEqual(NONE);
  });

  test("of the village takes wish, unit and figures there", async () => {
    const { county, township, neighborVillage } = cast;
    const [village, town] = [
      await figuresOf(county.village.id),
      await figuresOf(county.township.id),
    ];
    const { id: wishId } = await aWishIn("RATED", cast);
    await mustSubmit(correctWish, township, { wishId, siteId: neighborVillage.id });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wishId } })).toMatchObject({
      ...{ siteId: neighborVillage.id, responsibleSiteId: neighborVillage.id },
    });
    expect(await figuresOf(county.village.id)).toEqual(village);
    expect(await figuresOf(neighborVillage.id)).toEqual({
      asked: 1,
      services: 1,
      grade5: 1,
      old: 0,
    });
    expect(await figuresOf(county.township.id)).toMatchObject({
      ...{ asked: (town?.asked ?? 0) + 1, services: 1 },
    });
  });

  test("a station does not give a wish to a village beyond its own", async () => {
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const shown = await submit(correctWish, cast.station, {
      ...{ wishId, siteId: cast.neighborVillage.id },
    });
    expect(shown).toMatchObject({ code: "NOT_FOUND" });
  });

  test("asks what to correct if nothing is", async () => {
    const { id: wishId } = await aWishIn("SERVED", cast);
    const shown = await submit(correctWish, cast.station, { wishId, urgency: "NORMAL" });
    expect(shown).toMatchObject({ code: "NOTHING_CHANGED" });
  });

  test("of the public sentence", async () => {
    const { id: wishId } = await aWishIn("RATED", cast);
    await mustSubmit(rewordWish, cast.station, { wishId, publicContent: "换一盏灯" });
    expect((await snapshotWish(wishId)).events.at(-1)).toMatchObject({ name: "correct" });
  });
});

describe("a wish in the wrong village", () => {
  test("is objected to, and the centre gives it to any station of the county", async () => {
    const { county, station, center } = cast;
    const village = await figuresOf(county.village.id);
    const { id: wishId } = await aWishIn("SUBMITTED", cast);
    await mustSubmit(objectToWish, station, { wishId, reason: "不是本村的" });
    const { sisterVillage } = county;
    await mustSubmit(decideObjection, center, {
      ...{ wishId, siteId: sisterVillage.id, isItsPlace: "on" },
    });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wishId } })).toMatchObject({
      ...{ siteId: sisterVillage.id, responsibleSiteId: sisterVillage.id, isObjected: false },
    });
    expect(await figuresOf(county.village.id)).toEqual(village);
    expect(await figuresOf(sisterVillage.id)).toMatchObject({ asked: 1 });
  });

  test("is handed over by a 所 to a station of another town, but not to the centre", async () => {
    const { county, township } = cast;
    const { id: wishId } = await aWishIn("APPROVED", cast);
    const shown = await submit(handDownWish, township, { wishId, siteId: county.center.id });
    expect(shown).toMatchObject({ code: "NOT_FOUND" });
    await mustSubmit(handDownWish, township, { wishId, siteId: county.sisterVillage.id });
    expect(await db.wish.findUniqueOrThrow({ where: { id: wishId } })).toMatchObject({
      ...{ siteId: county.village.id, responsibleSiteId: county.sisterVillage.id },
    });
  });
});

test("上交 goes to the unit above who presses, never to their own", async () => {
  const { county, township } = cast;
  const { id: wishId } = await aWishIn("APPROVED", cast);
  await mustSubmit(handUpWish, township, { wishId, reason: "本所办不了" });
  const { responsibleSiteId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
  expect(responsibleSiteId).toBe(county.center.id);
});

describe("没人接 is asked anew in one step", () => {
  test("others are asked, and nobody is told to stay away who is asked again", async () => {
    const { township, invited, alsoInvited } = cast;
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    await dispatching.openToPool(township, { wishId });
    await mustSubmit(askAnew, township, { wishId, to: "VOLUNTEERS", volunteerIds: [invited.id] });
    const { status, events } = await snapshotWish(wishId);
    expect(status).toBe("DISPATCHED");
    expect(events.slice(-2).map(({ name }) => name)).toEqual(["recall", "dispatch"]);
    const told = await db.notice.findMany({
      where: { wishId, template: "recalled" },
      select: { recipientId: true },
    });
    expect(told).toEqual([{ recipientId: alsoInvited.id }]);
  });

  test("only from the pool, and of two who press at once one asks", async () => {
    const { township, center, invited } = cast;
    const { id: wishId } = await aWishIn("DISPATCHED", cast);
    const anew = { wishId, to: "VOLUNTEERS", volunteerIds: [invited.id] } as const;
    const refused = { code: "FORBIDDEN" };
    await expect(dispatching.askAnew(township, { ...anew, volunteerIds: [invited.id] })).rejects
      .toMatchObject(refused); // prettier-ignore
    await dispatching.openToPool(township, { wishId });
    const pressed = await Promise.allSettled(
      [township, center].map((by) =>
        dispatching.askAnew(by, { ...anew, volunteerIds: [invited.id] }),
      ),
    );
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
