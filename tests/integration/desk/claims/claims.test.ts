import { beforeAll, describe, expect, test } from "vitest";
import { MINUTE_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { CLAIM_MINUTES, claimWish as take } from "@/lib/desk/claims/commands";
import { claimWish, releaseClaim } from "@/lib/desk/claims/actions";
import { meetAtWish } from "@/lib/desk/claims/queries";
import { listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { aCast, type Cast } from "@/tests/support/cast";
import { aStaff, aWish } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

const NOW = new Date();
let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

async function aWishHere(): Promise<string> {
  return (await aWish(cast.county.village.id)).id;
}

describe("a wish taken into one's hands", () => {
  test("is shown to colleagues by name, in the list and on its page", async () => {
    const wishId = await aWishHere();
    await mustSubmit(claimWish, cast.center, { wishId });
    const view = deskViewSchema.parse({ queue: "all" });
    const { rows } = await listWishes(cast.centerAdmin, view, []);
    const { name } = cast.center;
    expect(rows.find(({ id }) => id === wishId)).toMatchObject({ claimedBy: name });
    const { claim } = await meetAtWish(cast.centerAdmin, wishId, new Date());
    expect(claim).toMatchObject({ name, isOwn: false });
    expect((await meetAtWish(cast.center, wishId, new Date())).claim?.isOwn).toBe(true);
  });

  test("is refused to a colleague until it is given back", async () => {
    const wishId = await aWishHere();
    await mustSubmit(claimWish, cast.center, { wishId });
    expect(await submit(claimWish, cast.centerAdmin, { wishId })).toMatchObject({
      code: "CLAIMED",
    });
    await mustSubmit(releaseClaim, cast.centerAdmin, { wishId });
    expect(await submit(claimWish, cast.centerAdmin, { wishId })).toMatchObject({
      code: "CLAIMED",
    });
    await mustSubmit(releaseClaim, cast.center, { wishId });
    await mustSubmit(claimWish, cast.centerAdmin, { wishId });
  });

  test("is free again when its time is over, and kept by who says so again", async () => {
    const wishId = await aWishHere();
    await take(cast.center, { wishId }, NOW);
    const soon = later(NOW, (CLAIM_MINUTES - 1) * MINUTE_MS);
    await take(cast.center, { wishId }, soon);
    const over = later(NOW, CLAIM_MINUTES * MINUTE_MS);
    await expect(take(cast.centerAdmin, { wishId }, over)).rejects.toThrow("CLAIMED");
    const later2 = later(soon, CLAIM_MINUTES * MINUTE_MS);
    await take(cast.centerAdmin, { wishId }, later2);
    expect((await meetAtWish(cast.centerAdmin, wishId, later2)).claim?.isOwn).toBe(true);
  });

  test("is one clerk's, when many press at once", async () => {
    const clerks = await Promise.all(
      Array.from({ length: 8 }, () => aStaff(cast.county.center.id)),
    );
    for (let round = 0; round < 10; round++) {
      const wishId = await aWishHere();
      const tries = await Promise.allSettled(clerks.map((clerk) => take(clerk, { wishId }, NOW)));
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const row = await db.wishClaim.findUniqueOrThrow({ where: { wishId } });
      const winner = tries.findIndex(({ status }) => status === "fulfilled");
      expect(row.staffId).toBe(clerks[winner]?.id);
    }
  });
});

describe("who looks at a wish", () => {
  test("is told of colleagues who looked at it within two minutes, and at no other since", async () => {
    const [wishId, other] = [await aWishHere(), await aWishHere()];
    const look = (clerk: typeof cast.center, id: string, minutes: number) =>
      meetAtWish(clerk, id, later(NOW, minutes * MINUTE_MS));
    expect((await look(cast.center, wishId, 0)).lookers).toEqual([]);
    expect((await look(cast.centerAdmin, wishId, 1)).lookers).toEqual([cast.center.name]);
    expect((await look(cast.center, wishId, 1)).lookers).toEqual([cast.centerAdmin.name]);
    expect((await look(cast.center, wishId, 4)).lookers).toEqual([]);
    await look(cast.centerAdmin, other, 5);
    expect((await look(cast.center, wishId, 5)).lookers).toEqual([]);
  });
});
