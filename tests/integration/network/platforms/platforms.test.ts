import { expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { addPlace } from "@/lib/network/sites/actions";
import {
  addPlatform,
  closePlatform,
  editPlatform,
  movePlatform,
  reopenPlatform,
} from "@/lib/network/platforms/actions";
import { listPlatforms } from "@/lib/network/platforms/queries";
import { aCounty, aSite, aStaff, present } from "@/tests/support/factories";
import { mustSubmit } from "@/tests/support/submit";

async function aCenterAdmin() {
  const { center } = await aCounty();
  return aStaff(center.id, { isAdmin: true });
}

const platform = (name: string) => ({ name, nameEn: name });

test("a new county has the five platforms, in their order", async () => {
  const city = await aSite("CITY");
  const admin = await aStaff(city.id, { isAdmin: true });
  const place = { parentId: city.id, level: "CENTER", name: "新县新时代文明实践中心" };
  await mustSubmit(addPlace, admin, place);
  const center = await db.site.findFirstOrThrow({ where: { parentId: city.id } });
  const names = (await listPlatforms(await aStaff(center.id))).map(({ name }) => name);
  expect(names).toEqual(["理论宣讲", "教育服务", "文化服务", "科技与科普服务", "健身体育服务"]);
});

test("platforms are added, renamed, moved, closed and opened again", async () => {
  const admin = await aCenterAdmin();
  for (const name of ["甲", "乙"]) await mustSubmit(addPlatform, admin, platform(name));
  const [, second] = await listPlatforms(admin);
  const platformId = present(second).id;
  await mustSubmit(editPlatform, admin, { platformId, ...platform("丙") });
  await mustSubmit(movePlatform, admin, { platformId, direction: "UP" });
  await mustSubmit(closePlatform, admin, { platformId });
  const listed = await listPlatforms(admin);
  expect(listed.map(({ name }) => name)).toEqual(["丙", "甲"]);
  expect(listed[0]?.closedAt).not.toBeNull();
  await mustSubmit(reopenPlatform, admin, { platformId });
  expect((await listPlatforms(admin))[0]?.closedAt).toBeNull();
});

test("no name twice, and nothing of another county", async () => {
  const [admin, other] = [await aCenterAdmin(), await aCenterAdmin()];
  await mustSubmit(addPlatform, admin, platform("甲"));
  await expect(mustSubmit(addPlatform, admin, platform("甲"))).rejects.toMatchObject({
    code: "NAME_TAKEN",
  });
  const platformId = present((await listPlatforms(admin))[0]).id;
  for (const [action, form] of [
    [closePlatform, { platformId }],
    [movePlatform, { platformId, direction: "UP" }],
    [editPlatform, { platformId, ...platform("乙") }],
  ] as const) {
    await expect(mustSubmit(action, other, form)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
