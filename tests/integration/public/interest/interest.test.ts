import { beforeAll, describe, expect, test } from "vitest";
import { sayInterest } from "@/lib/public/interest/actions";
import { countInterest, listWantable } from "@/lib/public/interest/queries";
import { VISITOR } from "@/lib/shared/auth/actor";
import { DAY_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { aMenuItem } from "@/tests/support/activities";
import { aCounty, type County } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let menuItemId: string;
beforeAll(async () => {
  county = await aCounty();
  menuItemId = (await aMenuItem(county.category)).id;
});

/** One more browser that says so. */
const say = (siteId: string, item = menuItemId) =>
  mustSubmit(sayInterest, VISITOR, { menuItemId: item, siteId });

describe("who would like something of the menu", () => {
  test("is counted with all of the same town, and not with another one", async () => {
    await say(county.village.id);
    await say(county.township.id);
    await say(county.sisterVillage.id);
    expect(await countInterest(menuItemId, county.village.id)).toMatchObject({ count: 2 });
    expect(await countInterest(menuItemId, county.sisterTownship.id)).toMatchObject({ count: 1 });
  });

  test("is counted once by one browser, which is told so", async () => {
    const item = (await aMenuItem(county.category)).id;
    const fields = { menuItemId: item, siteId: county.village.id };
    const first = await mustSubmit(sayInterest, VISITOR, fields);
    const known: [string, string] = ["hive-interest", first.cookies.get("hive-interest") ?? ""];
    const again = await mustSubmit(
      sayInterest,
      { role: "BROWSER", cookie: "", typed: [known] },
      fields,
    );
    expect(first.to).toContain("said=now");
    expect(again.to).toContain("said=before");
    expect(await countInterest(item, county.village.id)).toMatchObject({ count: 1 });
  });

  test("is no longer counted after half a year", async () => {
    const later = new Date(Date.now() + 181 * DAY_MS);
    expect(await countInterest(menuItemId, county.village.id, later)).toMatchObject({ count: 0 });
  });

  test("is refused for what cannot be held, or elsewhere", async () => {
    const other = await aCounty();
    const closed = await aMenuItem(county.category);
    await db.menuItem.update({ where: { id: closed.id }, data: { closedAt: new Date() } });
    const tries = [
      { menuItemId: closed.id, siteId: county.village.id },
      { menuItemId, siteId: other.village.id },
      { menuItemId, siteId: county.city.id },
    ];
    for (const fields of tries) {
      expect(await submit(sayInterest, VISITOR, fields)).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await submit(sayInterest, VISITOR, { menuItemId })).toMatchObject({
      fieldErrors: { siteId: ["pickOne"] },
    });
  });

  test("stays in the county, also past all commands", async () => {
    const other = await aCounty();
    const row = { centerId: county.center.id, menuItemId, token: "x" };
    await expect(
      db.interest.create({ data: { ...row, siteId: other.village.id } }),
    ).rejects.toThrow("leaves its county");
  });
});

test("only what is held as an activity can be wanted so", async () => {
  const wish = { name: "换灯", nameEn: "Lamps", description: "换", offer: "WISH" as const };
  const of = { centerId: county.center.id, categoryId: county.category.id };
  await db.menuItem.create({ data: { ...of, ...wish } });
  const names = (await listWantable(county.center.id)).flatMap(({ menuItems }) =>
    menuItems.map(({ name }) => name),
  );
  expect(names).not.toContain("换灯");
});
