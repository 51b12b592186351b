import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { recallWish } from "@/lib/orders/dispatch/commands";
import { AppError } from "@/lib/shared/errors";
import { addStockItem, adjustStock, supplyWish } from "@/lib/orders/stock/commands";
import { releaseWish } from "@/lib/orders/volunteering/commands";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStockItem, present } from "@/tests/support/factories";
import { runConcurrently } from "@/tests/support/races";
import { aWishIn, type StagedWish } from "@/tests/support/scenes";

const RACERS = 50;

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

/** The quantity stored, and the one that follows from the movements. */
async function stockOf(itemId: string) {
  const { quantity } = await db.stockItem.findUniqueOrThrow({ where: { id: itemId } });
  const { _sum } = await db.stockMovement.aggregate({ where: { itemId }, _sum: { change: true } });
  return { quantity, moved: _sum.change ?? 0 };
}

/** Runs all at once. Returns how many succeeded; the others must fail with NOT_ENOUGH_STOCK. */
async function race(racers: (() => Promise<unknown>)[]): Promise<number> {
  const outcomes = await Promise.allSettled(racers.map((racer) => racer()));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  const others = refused.filter(({ reason }) => !isShort(reason));
  expect(others).toEqual([]);
  return outcomes.length - refused.length;
}

function isShort(reason: unknown): boolean {
  return reason instanceof AppError && reason.code === "NOT_ENOUGH_STOCK";
}

describe("50 take from the same stock at once", () => {
  test("wishes are supplied as long as there is something, and not one more", async () => {
    const item = await aStockItem(cast.county.village.id, 20);
    const wishes = await acceptedWishes(RACERS);
    const supplied = await race(
      wishes.map(
        ({ id }) =>
          () =>
            supplyWish(cast.station, { wishId: id, lines: [{ itemId: item.id, quantity: 1 }] }),
      ),
    );
    expect(supplied).toBe(20);
    expect(await stockOf(item.id)).toEqual({ quantity: 0, moved: 0 });
    const statuses = await db.wish.groupBy({
      by: ["status"],
      where: { id: { in: wishes.map(({ id }) => id) } },
      _count: true,
      orderBy: { status: "asc" },
    });
    // A wish that got no items keeps its status.
    expect(statuses.map(({ status, _count }) => [status, _count])).toEqual([
      ["ACCEPTED", 30],
      ["SUPPLIED", 20],
    ]);
  }, 60_000);

  test("items wanted in either order never wait for each other", async () => {
    const first = await aStockItem(cast.county.village.id, 30);
    const second = await aStockItem(cast.county.village.id, 100);
    const wishes = await acceptedWishes(RACERS);
    const lines = [first, second].map(({ id }) => ({ itemId: id, quantity: 2 }));
    const supplied = await race(
      wishes.map(({ id }, index) => () => {
        const ordered = index % 2 === 0 ? lines : lines.toReversed();
        return supplyWish(cast.station, { wishId: id, lines: ordered });
      }),
    );
    expect(supplied).toBe(15);
    expect(await stockOf(first.id)).toEqual({ quantity: 0, moved: 0 });
    // A supply that lacks one item takes nothing of the other.
    expect(await stockOf(second.id)).toEqual({ quantity: 70, moved: 70 });
  }, 60_000);

  test("by hand, likewise", async () => {
    const item = await aStockItem(cast.county.village.id, 70);
    const taken = await race(
      Array.from(
        { length: RACERS },
        () => () => adjustStock(cast.station, { itemId: item.id, change: -3 }),
      ),
    );
    expect(taken).toBe(23);
    expect(await stockOf(item.id)).toEqual({ quantity: 1, moved: 1 });
  }, 60_000);

  test("a naive stock, in the same race, gives away more than it had", async () => {
    await db.$executeRaw`CREATE TABLE naive_stock (id int PRIMARY KEY, quantity int NOT NULL)`;
    await db.$executeRaw`INSERT INTO naive_stock VALUES (1, 20)`;
    const naiveTake = () =>
      db.$transaction(async (tx) => {
        const [item] = await tx.$queryRaw<{ quantity: number }[]>`SELECT quantity FROM naive_stock`;
        const { quantity } = present(item);
        if (quantity < 1) throw new AppError("NOT_ENOUGH_STOCK");
        await tx.$executeRaw`UPDATE naive_stock SET quantity = ${quantity - 1}`;
      });
    expect(await race(Array.from({ length: RACERS }, () => naiveTake))).toBeGreaterThan(20);
  }, 60_000);
});

function acceptedWishes(count: number): Promise<StagedWish[]> {
  return runConcurrently(Array.from({ length: count }), 6, () => aWishIn("ACCEPTED", cast));
}

describe("stock comes back", () => {
  const giveBack: Record<string, (wish: StagedWish) => Promise<void>> = {
    "when the volunteer cannot come": ({ id }) =>
      releaseWish(cast.invited, { wishId: id, reason: "生病了" }),
    "when the dispatch is taken back": ({ id }) => recallWish(cast.center, { wishId: id }),
    "when the resident withdraws": ({ id, resident }) => cancelWish(resident, { wishId: id }),
  };

  test.each(Object.keys(giveBack))("%s", async (when) => {
    const item = await aStockItem(cast.county.village.id, 5);
    const wish = await aWishIn("ACCEPTED", cast);
    await supplyWish(cast.station, {
      wishId: wish.id,
      lines: [{ itemId: item.id, quantity: 3 }],
    });
    expect(await stockOf(item.id)).toEqual({ quantity: 2, moved: 2 });
    await giveBack[when]?.(wish);
    expect(await stockOf(item.id)).toEqual({ quantity: 5, moved: 5 });
  });
});

describe("whose stock it is", () => {
  test("a place takes from its own subtree, not from a sister's", async () => {
    const own = await aStockItem(cast.county.village.id, 5);
    const sister = await aStockItem(cast.county.sisterVillage.id, 5);
    const { id: wishId } = await aWishIn("ACCEPTED", cast);
    const supply = (itemId: string) =>
      supplyWish(cast.township, { wishId, lines: [{ itemId, quantity: 1 }] });
    await expect(supply(sister.id)).rejects.toThrow("NOT_FOUND");
    expect(await stockOf(sister.id)).toEqual({ quantity: 5, moved: 5 });
    await supply(own.id);
    expect(await stockOf(own.id)).toEqual({ quantity: 4, moved: 4 });
  });

  test("what comes in is a movement too, and a name is given once", async () => {
    const form = { siteId: cast.county.village.id, name: "轮椅", unit: "辆", quantity: 2 };
    await addStockItem(cast.station, form);
    const item = await db.stockItem.findFirstOrThrow({ where: { name: form.name } });
    await adjustStock(cast.station, { itemId: item.id, change: 3 });
    expect(await stockOf(item.id)).toEqual({ quantity: 5, moved: 5 });
    await expect(addStockItem(cast.station, form)).rejects.toThrow("NAME_TAKEN");
    await expect(addStockItem(cast.sisterStation, form)).rejects.toThrow("NOT_FOUND");
    await expect(adjustStock(cast.sisterStation, { itemId: item.id, change: 1 })).rejects.toThrow(
      "NOT_FOUND",
    );
  });
});
