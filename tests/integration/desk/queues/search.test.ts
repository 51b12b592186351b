import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { findMatches } from "@/lib/desk/queues/matches.data";
import { idsOn } from "@/tests/integration/desk/queues/on-desk";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWish } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let served: string;
let asked: string;
beforeAll(async () => {
  cast = await aCast();
  const { village, category, center } = cast.county;
  const rename = (id: string, name: string) => db.site.update({ where: { id }, data: { name } });
  await rename(village.id, "长安村新时代文明实践站");
  await db.serviceCategory.update({ where: { id: category.id }, data: { name: "便民维修" } });
  await db.volunteer.update({ where: { id: cast.invited.id }, data: { name: "单·晓 乐" } });
  served = (await aWishIn("ACCEPTED", cast)).id;
  asked = (await aWish(cast.county.sisterVillage.id, { content: "想修 W.C. 的门，很急" })).id;
  await db.team.updateMany({ where: { centerId: center.id }, data: { name: "银龄队" } });
});

const found = (q: string) => idsOn(cast.center, { q });

describe("a search finds a wish", () => {
  test.each([
    ["the village", "长安村"],
    ["its sign", "长安村新时代文明实践站"],
    ["its initials", "cac"],
    ["pinyin in the usual reading", "changan"],
    ["pinyin in another reading", "zhangan"],
    ["the category", "便民"],
    ["the category in pinyin", "bianminweixiu"],
    ["its other reading", "pianmin"],
    ["the volunteer", "单晓乐"],
    ["the volunteer with dots and spaces elsewhere", "单 晓·乐"],
    ["the volunteer in one reading", "shanxiaole"],
    ["the volunteer in another", "danxiaoyue"],
  ])("by %s", async (_, q) => {
    expect(await found(q)).toContain(served);
    expect(await found(q)).not.toContain(asked);
  });

  test.each(["wc的门", "W.C.的", "很 急", "急", "ｗｃ"])(
    "by its sentence, whatever dots and spaces are typed: %s",
    async (q) => {
      expect(await found(q)).toEqual([asked]);
    },
  );

  test.each(["门的", "wc门", "。", "·"])("and by nothing that is not in it: %s", async (q) => {
    expect(await found(q)).toEqual([]);
  });

  test("after the review has edited its sentence, by the new one", async () => {
    const { id } = await aWish(cast.county.village.id, { content: "请来看一看这台收音机" });
    await db.wish.update({ where: { id }, data: { publicContent: "修录音机" } });
    expect(await found("收音")).toEqual([]);
    expect(await found("录音机")).toEqual([id]);
  });

  test("everywhere, also where it is over, unless a step is chosen", async () => {
    const { id } = await aWishIn("RATED", cast);
    expect(await found("changan")).toContain(id);
    expect(await idsOn(cast.center, { q: "changan", queue: "supply" })).not.toContain(id);
  });
});

test.each(["长安", "changan", "bianmin", "单晓乐", "门", "wc的门", "没有的"])(
  "a broad search finds the same, wish by wish: %s",
  async (q) => {
    const narrow = await findMatches(cast.center, q);
    const broad = await findMatches(cast.center, q, 0);
    expect([narrow.isBroad, broad.isBroad]).toEqual([false, true]);
    const ids = ({ sql }: typeof broad) =>
      db.$queryRaw<{ id: string }[]>`SELECT id FROM wishes WHERE ${sql} ORDER BY id`;
    expect(await ids(broad)).toEqual(await ids(narrow));
  },
);

test("a list is narrowed to the wishes to which a volunteer or team goes", async () => {
  expect(await idsOn(cast.center, { queue: "all", who: "shanxiaole" })).toContain(served);
  expect(await idsOn(cast.center, { queue: "all", who: "没有这个人" })).toEqual([]);
});

test("and by responsible unit and day", async () => {
  const { sisterVillage } = cast.county;
  const all = { queue: "all", q: "wc" };
  expect(await idsOn(cast.center, { ...all, unit: sisterVillage.id })).toEqual([asked]);
  expect(await idsOn(cast.center, { ...all, unit: cast.county.village.id })).toEqual([]);
  expect(await idsOn(cast.center, { ...all, from: "2020-01-01" })).toEqual([asked]);
  expect(await idsOn(cast.center, { ...all, to: "2020-01-01" })).toEqual([]);
});
