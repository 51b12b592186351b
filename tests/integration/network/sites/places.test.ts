import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import {
  addPlace,
  closePlace,
  editPlace,
  movePlace,
  reopenPlace,
} from "@/lib/network/sites/actions";
import { findPlace, searchPlaces } from "@/lib/network/sites/queries";
import { SITE_LEVELS } from "@/lib/network/sites/tree";
import { aCounty, aStaff, aWish, aSite } from "@/tests/support/factories";
import { createdId, mustSubmit } from "@/tests/support/submit";

async function aKeptCounty() {
  const county = await aCounty();
  const [admin, cityAdmin] = await Promise.all([
    aStaff(county.center.id, { isAdmin: true }),
    aStaff(county.city.id, { isAdmin: true }),
  ]);
  return { ...county, admin, cityAdmin };
}

const changesOf = async (siteId: string) =>
  (await db.siteChange.findMany({ where: { siteId }, orderBy: { id: "asc" } })).map(
    ({ name }) => name,
  );

describe("adding", () => {
  test("a 站 under its 所, found by the initials of its name", async () => {
    const { admin, township } = await aKeptCounty();
    const id = createdId(
      await mustSubmit(addPlace, admin, {
        parentId: township.id,
        level: "VILLAGE",
        name: "新渠村",
      }),
    );
    const [found] = await searchPlaces(admin, "xqc", SITE_LEVELS);
    expect(found).toMatchObject({ id, parent: { name: township.name } });
    expect(await changesOf(id)).toEqual(["ADDED"]);
  });

  test("a center by its city, with its record and categories", async () => {
    const { cityAdmin, city } = await aKeptCounty();
    const id = createdId(
      await mustSubmit(addPlace, cityAdmin, { parentId: city.id, level: "CENTER", name: "新县" }),
    );
    expect(await db.serviceCategory.count({ where: { centerId: id } })).toBe(8);
  });

  test.each(["CITY", "CENTER", "TOWNSHIP"] as const)("no %s under a 所", async (level) => {
    const { admin, township } = await aKeptCounty();
    await expect(
      mustSubmit(addPlace, admin, { parentId: township.id, level, name: "x" }),
    ).rejects.toMatchObject({ code: "BAD_PARENT" });
  });

  test("no two of the same name side by side, and none under a closed place", async () => {
    const { admin, township, village, sisterVillage } = await aKeptCounty();
    await expect(
      mustSubmit(addPlace, admin, { parentId: township.id, level: "POINT", name: village.name }),
    ).rejects.toMatchObject({ code: "NAME_TAKEN" });
    await mustSubmit(closePlace, admin, { siteId: sisterVillage.id });
    await expect(
      mustSubmit(addPlace, admin, { parentId: sisterVillage.id, level: "POINT", name: "馆" }),
    ).rejects.toMatchObject({ code: "PARENT_CLOSED" });
  });
});

describe("renaming and moving", () => {
  test("a renamed place keeps its wishes and says what it was called", async () => {
    const { admin, village } = await aKeptCounty();
    const wish = await aWish(village.id);
    await mustSubmit(editPlace, admin, {
      siteId: village.id,
      name: "新名字",
      phone: "0994-1234567",
    });
    const place = await findPlace(admin, village.id);
    expect(place).toMatchObject({ name: "新名字", phone: "0994-1234567" });
    expect(place?.changes[0]).toMatchObject({ name: "RENAMED", before: village.name });
    expect(await db.wish.findUnique({ where: { id: wish.id } })).toMatchObject({
      siteId: village.id,
    });
  });

  test("a new phone alone is no change of the place", async () => {
    const { admin, village } = await aKeptCounty();
    await mustSubmit(editPlace, admin, {
      siteId: village.id,
      name: village.name,
      phone: "0994-1234567",
    });
    expect(await changesOf(village.id)).toEqual([]);
  });

  test("a moved place takes what is below it and its wishes along", async () => {
    const { admin, village, sisterTownship } = await aKeptCounty();
    const point = await aSite("POINT", village.id);
    const wish = await aWish(village.id);
    await mustSubmit(movePlace, admin, { siteId: village.id, parentId: sisterTownship.id });
    const moved = await db.site.findUniqueOrThrow({ where: { id: point.id } });
    expect(moved.lineage.slice(-3)).toEqual([sisterTownship.id, village.id, point.id]);
    const sister = await aStaff(sisterTownship.id);
    expect(
      await db.wish.count({
        where: { id: wish.id, responsibleSite: { lineage: { has: sister.siteId } } },
      }),
    ).toBe(1);
    expect(await changesOf(village.id)).toEqual(["MOVED"]);
  });

  test("not under itself, what is below it, an equal or a narrower place", async () => {
    const { admin, township, village, sisterTownship } = await aKeptCounty();
    for (const parentId of [township.id, village.id, sisterTownship.id]) {
      await expect(
        mustSubmit(movePlace, admin, { siteId: township.id, parentId }),
      ).rejects.toMatchObject({
        code: "BAD_PARENT",
      });
    }
  });

  test("not into another county, even by the city above both", async () => {
    const { cityAdmin, city, village } = await aKeptCounty();
    const otherCenter = await aSite("CENTER", city.id);
    const otherTown = await aSite("TOWNSHIP", otherCenter.id);
    await expect(
      mustSubmit(movePlace, cityAdmin, { siteId: village.id, parentId: otherTown.id }),
    ).rejects.toMatchObject({ code: "OUTSIDE_COUNTY" });
  });

  test("a place hung under one that is just moving knows its way up", async () => {
    const { admin, township, village, sisterTownship, sisterVillage } = await aKeptCounty();
    for (let round = 0; round < 10; round++) {
      const point = await aSite("POINT", sisterVillage.id);
      const target = round % 2 === 0 ? sisterTownship : township;
      await Promise.all([
        mustSubmit(movePlace, admin, { siteId: village.id, parentId: target.id }),
        mustSubmit(movePlace, admin, { siteId: point.id, parentId: village.id }),
      ]);
      const { lineage } = await db.site.findUniqueOrThrow({ where: { id: point.id } });
      expect(lineage.slice(-3)).toEqual([target.id, village.id, point.id]);
    }
  });
});

describe("closing", () => {
  test("not while open places are below it", async () => {
    const { admin, township, village } = await aKeptCounty();
    await expect(mustSubmit(closePlace, admin, { siteId: township.id })).rejects.toMatchObject({
      code: "PLACE_IN_USE",
    });
    await mustSubmit(closePlace, admin, { siteId: village.id });
    await mustSubmit(closePlace, admin, { siteId: township.id });
    await expect(mustSubmit(reopenPlace, admin, { siteId: village.id })).rejects.toMatchObject({
      code: "PARENT_CLOSED",
    });
    await mustSubmit(reopenPlace, admin, { siteId: township.id });
    expect(await changesOf(township.id)).toEqual(["CLOSED", "REOPENED"]);
  });

  test("nothing stands open below what is just closing", async () => {
    const { admin, village } = await aKeptCounty();
    for (let round = 0; round < 10; round++) {
      const { id: siteId } = await aSite("VILLAGE", village.parentId);
      await Promise.allSettled([
        mustSubmit(closePlace, admin, { siteId }),
        mustSubmit(addPlace, admin, { parentId: siteId, level: "POINT", name: "馆" }),
      ]);
      expect(
        await db.site.count({
          where: { parentId: siteId, closedAt: null, parent: { closedAt: { not: null } } },
        }),
      ).toBe(0);
    }
  });

  test("nobody closes or moves the place they work at", async () => {
    const { admin, center } = await aKeptCounty();
    await expect(mustSubmit(closePlace, admin, { siteId: center.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
