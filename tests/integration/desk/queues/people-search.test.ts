import { beforeAll, expect, test } from "vitest";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { countQueues, listPlaces, listWishes } from "@/lib/desk/queues/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
  const { id } = cast.county.village;
  await aWish(id, { phone: "17355551001", contactName: "金丝雀" });
  await aWish(id, { phone: "17355552002", contactName: "银丝雀" });
});

async function find(q: string) {
  const places = await listPlaces(cast.center);
  const view = deskViewSchema.parse({ queue: "all", q });
  const { rows } = await listWishes(cast.center, view, places);
  const { queues } = await countQueues(cast.center, view, places);
  expect(Object.values(queues).every((count) => count <= rows.length)).toBe(true);
  return rows.length;
}

test.each([
  ["the whole phone", "17355551001", 1],
  ["the end of the phone", "1001", 1],
  ["the name", "金丝雀", 1],
  ["the name without its first character", "丝雀", 2],
  ["the name in pinyin", "jinsique", 1],
  ["its initials", "JSQ", 1],
])("the desk finds a wish by %s", async (_, q, count) => {
  expect(await find(q)).toBe(count);
});

test.each(["金", "173555510", "001"])("and by nothing less, such as %s", async (q) => {
  expect(await find(q)).toBe(0);
});

test("not those of another county", async () => {
  const places = await listPlaces(cast.otherCenter);
  const view = deskViewSchema.parse({ queue: "all", q: "金丝雀" });
  expect((await listWishes(cast.otherCenter, view, places)).rows).toEqual([]);
});
