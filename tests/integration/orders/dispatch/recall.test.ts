import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { dispatchWish, recallWish } from "@/lib/orders/dispatch/commands";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn } from "@/lib/orders/service/commands";
import { acceptWish, releaseWish } from "@/lib/orders/volunteering/commands";
import { cancelWish } from "@/lib/orders/wishes/commands";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStockItem } from "@/tests/support/factories";
import { aWishIn } from "@/tests/support/scenes";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const toldTo = async (wishId: string, recipientId: string) =>
  (await db.notice.findMany({ where: { wishId, recipientId } })).map(({ template }) => template);

test("taken back or withdrawn before a team has answered, its leader is told", async () => {
  const recalled = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
  await recallWish(cast.township, { wishId: recalled.id });
  expect(await toldTo(recalled.id, cast.leader.id)).toEqual(["invited", "recalled"]);

  const withdrawn = await aWishIn("DISPATCHED", cast, { asked: "TEAM" });
  await cancelWish(withdrawn.resident, { wishId: withdrawn.id });
  expect(await toldTo(withdrawn.id, cast.leader.id)).toEqual(["invited", "cancelled"]);
});

test("what a service that broke off has used does not come back with the next", async () => {
  const item = await aStockItem(cast.county.village.id, 5);
  const quantity = async () =>
    (await db.stockItem.findUniqueOrThrow({ where: { id: item.id } })).quantity;
  const { id: wishId } = await aWishIn("ACCEPTED", cast);
  await supplyWish(cast.station, { wishId, lines: [{ itemId: item.id, quantity: 2 }] });
  await checkIn(cast.invited, { wishId });
  await recallWish(cast.township, { wishId });
  expect(await quantity()).toBe(3);

  await dispatchWish(cast.township, { wishId, to: "POOL", volunteerIds: [] });
  await acceptWish(cast.uninvolved, { wishId, volunteerIds: [] });
  await supplyWish(cast.station, { wishId, lines: [{ itemId: item.id, quantity: 1 }] });
  await releaseWish(cast.uninvolved, { wishId, reason: "生病了" });
  expect(await quantity()).toBe(3);
});
