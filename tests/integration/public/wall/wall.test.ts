import { beforeAll, describe, expect, test } from "vitest";
import { parseCursor, type Cursor } from "@/lib/shared/forms/paging";
import { db } from "@/lib/shared/db/db";
import {
  countOpenWishes,
  findCountyOverview,
  listCounties,
  listFulfilled,
  listPlaces,
  listWall,
} from "@/lib/public/wall/queries";
import { wallFilterSchema } from "@/lib/public/wall/schema";
import { approveWish } from "@/lib/orders/wishes/commands";
import { WishStatus } from "@/prisma/generated/enums";
import { keyOf } from "@/tests/support/opened";
import { sealContact } from "@/lib/orders/wishes/sealed-wish.server";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory, aPhone, aSite, aWish } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
let centerId: string;
const NO_FILTER = wallFilterSchema.parse({});

beforeAll(async () => {
  cast = await aCast();
  centerId = cast.county.center.id;
});

const approve = (wishId: string, categoryId: string, isPublic = true) =>
  approveWish(cast.center, { wishId, categoryId, urgency: "NORMAL", isPublic });

describe("the wall shows", () => {
  test("what was reviewed and goes on, and nothing else", async () => {
    const byStatus = new Map<string, WishStatus>();
    for (const status of Object.values(WishStatus)) {
      byStatus.set((await aWishIn(status, cast)).id, status);
    }
    const { wishes } = await listWall(centerId, NO_FILTER);
    const hidden: WishStatus[] = ["SUBMITTED", "REJECTED", "CANCELLED", "MERGED"];
    expect(wishes.map(({ id }) => byStatus.get(id)).sort()).toEqual(
      Object.values(WishStatus)
        .filter((status) => !hidden.includes(status))
        .sort(),
    );
  });

  test("no wish whose reviewer kept it from the public", async () => {
    const wish = await aWish(cast.county.village.id);
    await approve(wish.id, cast.county.category.id, false);
    const { wishes } = await listWall(centerId, NO_FILTER);
    expect(wishes.map(({ id }) => id)).not.toContain(wish.id);
  });

  test("no wish of another county", async () => {
    expect(await listWall(cast.otherCounty.id, NO_FILTER)).toEqual({ wishes: [], next: null });
  });
});

describe("neither wall nor front page tell", () => {
  test("name, phone, address or what looks like a number in the words", async () => {
    const phone = aPhone();
    const content = `请打 ${phone} 找我，身份证 11010519491231002X`;
    const { id } = await aWishIn("SERVED", cast, { form: { content } });
    await db.wish.update({
      where: { id },
      data: sealContact(await keyOf(id), id, { contactName: "欧阳演示", address: "演示路 9 号" }),
    });
    const wall = JSON.stringify(await listWall(centerId, NO_FILTER));
    const front = JSON.stringify(await listFulfilled(centerId, 50));
    for (const shown of [wall, front]) {
      expect(shown).toContain("欧**");
      for (const secret of ["欧阳", phone, "演示路", "11010519491231002"]) {
        expect(shown).not.toContain(secret);
      }
    }
  });
});

describe("the filters of the wall", () => {
  test("narrow by town, village and category", async () => {
    const category = await aCategory(centerId);
    const wish = await aWish(cast.county.sisterVillage.id);
    await approve(wish.id, category.id);
    const found = async (filter: Record<string, string>) =>
      (await listWall(centerId, wallFilterSchema.parse(filter))).wishes.map(({ id }) => id);

    expect(await found({ category: category.id })).toEqual([wish.id]);
    expect(await found({ village: cast.county.sisterVillage.id })).toEqual([wish.id]);
    expect(await found({ town: cast.county.sisterTownship.id })).toEqual([wish.id]);
    expect(await found({ town: cast.county.township.id })).not.toContain(wish.id);
    expect(await found({ town: cast.county.township.id, category: category.id })).toEqual([]);
  });

  test("narrow by how far a wish is", async () => {
    const own = await aCast();
    const ids = new Map<string, WishStatus>();
    for (const status of ["APPROVED", "SUPPLIED", "RATED"] as const) {
      ids.set((await aWishIn(status, own)).id, status);
    }
    const found = async (state: string) => {
      const filter = wallFilterSchema.parse({ state, village: own.county.village.id });
      return (await listWall(own.county.center.id, filter)).wishes.map(({ id }) => ids.get(id));
    };
    expect(await found("WANTED")).toEqual(["APPROVED"]);
    expect(await found("TAKEN")).toEqual(["SUPPLIED"]);
    expect(await found("FULFILLED")).toEqual(["RATED"]);
  });

  test("take nonsense for no filter", () => {
    const nonsense = {
      state: "DONE",
      town: "1 OR 1=1",
      village: ["a", "b"],
      category: "",
      before: "x",
    };
    expect(wallFilterSchema.parse(nonsense)).toEqual({});
  });
});

test("paging goes from the newest to the oldest, each wish once, also where times are equal", async () => {
  const county = await aCast();
  const at = new Date("2026-11-01T00:00:00Z");
  const made: string[] = [];
  for (let index = 0; index < 40; index++) {
    const wish = await aWish(county.county.village.id, {}, at);
    await approveWish(county.center, {
      wishId: wish.id,
      categoryId: county.county.category.id,
      urgency: "NORMAL",
      isPublic: true,
    });
    made.push(wish.id);
  }
  const seen: string[] = [];
  let before: Cursor | undefined;
  for (let page = 0; page < 5; page++) {
    const { wishes, next } = await listWall(county.county.center.id, { ...NO_FILTER, before });
    seen.push(...wishes.map(({ id }) => id));
    if (!next) break;
    before = parseCursor(next);
  }
  expect(new Set(seen).size).toBe(40);
  expect(seen).toEqual(made.toSorted().toReversed());
});

describe("of a county the public reads", () => {
  test("its figures by place, the wishes of the month that were approved, and those served", async () => {
    const other = await aCast();
    const { village, center } = other.county;
    await aWishIn("SERVED", other);
    await aWishIn("RATED", other);
    await aWishIn("ACCEPTED", other);
    await aWish(village.id, {}, new Date("2020-01-01T00:00:00Z"));
    const picture = await findCountyOverview(center.id);
    expect(picture).toMatchObject({ madeThisMonth: 3, fulfilledThisMonth: 2 });
    const cells = picture.towns.flatMap(({ villages }) => villages);
    expect(cells.find(({ name }) => name === village.name)?.fulfilled).toBe(2);
    expect(picture.lately).toHaveLength(2);
  });

  test("how many wishes anybody fit may take", async () => {
    const other = await aCast();
    expect(await countOpenWishes(other.county.center.id)).toBe(0);
    await aWishIn("DISPATCHED", other, { asked: "POOL" });
    await aWishIn("DISPATCHED", other);
    expect(await countOpenWishes(other.county.center.id)).toBe(1);
  });

  test("its open places, and the counties with most of them first", async () => {
    const closed = await aSite("VILLAGE", cast.county.township.id, { closedAt: new Date() });
    const places = await listPlaces(centerId);
    const ids = places.flatMap(({ villages }) => villages.map(({ id }) => id));
    expect(ids).toContain(cast.county.village.id);
    expect(ids).not.toContain(closed.id);

    const counties = await listCounties();
    const counts = counties.map(({ openPlaces }) => openPlaces);
    expect(counts).toEqual(counts.toSorted((one, two) => two - one));
    expect(counties.find(({ id }) => id === cast.otherCounty.id)?.openPlaces).toBe(0);
  });
});
