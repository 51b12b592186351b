import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { addMonths } from "@/lib/reporting/stats/period";
import { asked, madeFor, month } from "@/tests/integration/reporting/exports/asking";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory, aCounty, aStaff, aVolunteer, aWish, present } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let centerId: string;
beforeAll(async () => {
  cast = await aCast();
  centerId = cast.county.center.id;
  await aWishIn("RATED", cast, { asked: "TEAM" });
  await aWish(cast.county.sisterVillage.id);
});

test("holds a line for each place, month and category, and counts each wish once", async () => {
  const from = addMonths(month, -1);
  const lines = await madeFor(cast.center, asked(centerId, { from }));
  const [places, categories] = await Promise.all([
    db.site.count({ where: { lineage: { has: centerId } } }),
    db.serviceCategory.count({ where: { centerId } }),
  ]);
  expect(lines).toHaveLength(places * (categories + 1) * 2);

  const county = lines.filter((line) => line["月份"] === month && line["级别"] === "文明实践中心");
  const wishes = await db.wish.count({ where: { centerId } });
  expect(county.reduce((sum, line) => sum + Number(line["心愿"]), 0)).toBe(wishes);
  const rated = present(county.find((line) => line["评价过的心愿"] === "1"));
  expect(rated).toMatchObject({ 满意率: "1", 参评率: "1" });
});

test("of a city sums its counties", async () => {
  const city = await aStaff(cast.county.city.id);
  const lines = await madeFor(city, asked(cast.county.city.id));
  const sum = (level: string) =>
    lines
      .filter((line) => line["级别"] === level)
      .reduce((total, line) => total + Number(line["心愿"]), 0);
  expect(sum("市")).toBe(sum("文明实践中心"));
  expect(sum("市")).toBeGreaterThan(0);
});

test("masks small counts of sensitive categories for everybody, and tells of no person", async () => {
  const county = await aCounty();
  const own = await aStaff(county.center.id, { isAdmin: true });
  const category = await aCategory(county.center.id, { isSensitive: true, name: "法律" });
  await aCategory(county.center.id, { isSensitive: true, name: "帮困" });
  for (const village of [county.village, county.sisterVillage]) {
    await aVolunteer(village, {
      name: "某某某",
      categories: { create: { categoryId: category.id } },
    });
  }
  const lines = await madeFor(own, asked(county.center.id));
  const hidden = lines.filter((line) => line["心愿"] === "*");
  expect(new Set(hidden.map((line) => line["类别"]))).toEqual(new Set(["法律", "帮困"]));
  expect(hidden.filter((line) => line["级别"] === "实践站")).toHaveLength(4);
  expect(hidden.every((line) => line["满意率"] === "*" && line["新增志愿者"] === "*")).toBe(true);
  expect(JSON.stringify(lines)).not.toContain("某某某");
});
