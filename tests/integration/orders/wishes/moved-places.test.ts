import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { approveWish } from "@/lib/orders/wishes/commands";
import { aCounty, aSite, aStaff, aWish, type County } from "@/tests/support/factories";

let county: County;
beforeEach(async () => {
  county = await aCounty();
});

const move = (id: string, parentId: string) =>
  db.site.update({ where: { id }, data: { parentId } });

test("a moved place takes everything below it along", async () => {
  const point = await aSite("POINT", county.village.id);
  await move(county.village.id, county.sisterTownship.id);
  const lineage = [county.city.id, county.center.id, county.sisterTownship.id, county.village.id];
  expect(await db.site.findUniqueOrThrow({ where: { id: county.village.id } })).toMatchObject({
    lineage,
    centerId: county.center.id,
  });
  expect(await db.site.findUniqueOrThrow({ where: { id: point.id } })).toMatchObject({
    lineage: [...lineage, point.id],
    centerId: county.center.id,
  });
});

test("its wishes go with it: the old 所 sees them no more, the new one does", async () => {
  const { id: wishId } = await aWish(county.village.id);
  const oldStaff = await aStaff(county.township.id);
  const newStaff = await aStaff(county.sisterTownship.id);
  const review = {
    wishId,
    categoryId: county.category.id,
    urgency: "NORMAL",
    isPublic: true,
  } as const;
  await expect(approveWish(newStaff, review)).rejects.toThrow("NOT_FOUND");
  await move(county.village.id, county.sisterTownship.id);
  await expect(approveWish(oldStaff, review)).rejects.toThrow("NOT_FOUND");
  await approveWish(newStaff, review);
});

test("a whole 所 moved and moved back is as before", async () => {
  const before = await db.site.findMany({ orderBy: { id: "asc" } });
  const other = await aCounty();
  await move(county.township.id, other.center.id);
  expect(await db.site.findUniqueOrThrow({ where: { id: county.village.id } })).toMatchObject({
    lineage: [other.city.id, other.center.id, county.township.id, county.village.id],
    centerId: other.center.id,
  });
  await move(county.township.id, county.center.id);
  const ids = before.map(({ id }) => id);
  expect(await db.site.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } })).toEqual(
    before,
  );
});
