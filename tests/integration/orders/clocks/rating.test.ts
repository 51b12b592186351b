import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish } from "@/lib/orders/volunteering/commands";
import { rateWish } from "@/lib/orders/wishes/commands";
import { present } from "@/tests/support/factories";
import { at } from "@/tests/support/moments";
import { anApprovedWish, aNetwork, ask, lastEvent, wishState } from "@/tests/support/network";

const MONDAY: [Date, Date] = [at("11-16 09:00"), at("11-16 09:30")];

/** Served until 15:00 on Monday: to be rated by the next, and at the latest fifteen days after. */
async function aServedWish() {
  const network = await aNetwork(1);
  const volunteer = present(network.volunteers[0]);
  const wish = await anApprovedWish(network, MONDAY);
  const wishId = wish.id;
  await ask(network, wishId, [volunteer], at("11-16 10:00"));
  await acceptWish(volunteer, { wishId, volunteerIds: [] }, at("11-16 11:00"));
  await supplyWish(network.station, { wishId, lines: [] }, at("11-16 12:00"));
  await checkIn(volunteer, { wishId }, at("11-16 14:00"));
  await checkOut(volunteer, { sure: true, wishId }, at("11-16 15:00"));
  expect(await wishState(wishId)).toMatchObject({
    ...{ status: "SERVED", stepDue: "11-23 18:00", promised: null },
  });
  return { network, volunteer, ...wish };
}

type Served = Awaited<ReturnType<typeof aServedWish>>;

const rate = ({ id, resident }: Served, grade: number, now: string) =>
  rateWish(resident, { wishId: id, grade }, at(now));

describe("a service nobody has rated", () => {
  test("is closed as not rated after seven days, without a grade", async () => {
    const wish = await aServedWish();
    await processDueWishes(at("11-23 17:59"));
    expect(await wishState(wish.id)).toMatchObject({ status: "SERVED" });
    await processDueWishes(at("11-23 18:00"));
    expect(await wishState(wish.id)).toMatchObject({ status: "UNRATED", stepDue: null });
    expect(await lastEvent(wish.id)).toMatchObject({ name: "closeUnrated", actorRole: "SYSTEM" });
    expect(await db.wish.findUnique({ where: { id: wish.id } })).toMatchObject({
      ...{ grade: null, alarmAt: null, round: 1 },
    });
  });

  test("may be rated until fifteen days after it, and not after", async () => {
    const [wish, late] = [await aServedWish(), await aServedWish()];
    await processDueWishes(at("11-23 18:00"));
    await rate(wish, 4, "12-01 14:59");
    expect(await db.wish.findUnique({ where: { id: wish.id } })).toMatchObject({
      ...{ status: "RATED", grade: 4 },
    });
    await expect(rate(late, 4, "12-01 15:00")).rejects.toThrow("RATING_CLOSED");
    expect(await wishState(late.id)).toMatchObject({ status: "UNRATED" });
  });

  test("may be rated as long as the county says", async () => {
    const wish = await aServedWish();
    await db.center.update({ where: { id: wish.network.county.center.id }, data: { redoDays: 8 } });
    await processDueWishes(at("11-23 18:00"));
    await expect(rate(wish, 4, "11-24 15:00")).rejects.toThrow("RATING_CLOSED");
    await rate(wish, 4, "11-24 14:59");
  });

  test("rated badly in that time is done again, with another day promised", async () => {
    const wish = await aServedWish();
    await processDueWishes(at("11-23 18:00"));
    await rate(wish, 1, "11-30 10:00");
    expect(await wishState(wish.id)).toMatchObject({
      ...{ status: "APPROVED", unit: "CENTER", wave: 0 },
      ...{ stepDue: "12-01 18:00", promised: "12-07 18:00" },
    });
    const { round, pastOwnerIds } = await db.wish.findUniqueOrThrow({ where: { id: wish.id } });
    expect(round).toBe(2);
    expect(pastOwnerIds).toEqual([wish.network.township.id, wish.volunteer.id]);
  });
});

test("a service that was rated is left in peace", async () => {
  const wish = await aServedWish();
  await rate(wish, 5, "11-17 10:00");
  await processDueWishes(at("12-31 10:00"));
  expect(await wishState(wish.id)).toMatchObject({ status: "RATED" });
});
