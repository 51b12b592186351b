import { expect, test } from "vitest";
import { nextAlarm } from "@/lib/orders/clocks/alarm";
import { clocksOf, replayClocks } from "@/lib/orders/clocks/clock";
import { clockEvent } from "@/lib/orders/clocks/clock-event";
import {
  decideObjection,
  handUpWish,
  objectToWish,
  pauseWish,
} from "@/lib/orders/dispatch/commands";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { supplyWish } from "@/lib/orders/stock/commands";
import { checkIn, checkOut } from "@/lib/orders/service/commands";
import { acceptWish, releaseWish } from "@/lib/orders/volunteering/commands";
import { amendWish, rateWish } from "@/lib/orders/wishes/commands";
import { aVolunteer } from "@/tests/support/factories";
import { at, formatMoment, CALENDAR } from "@/tests/support/moments";
import { anApprovedWish, aNetwork, ask } from "@/tests/support/network";
import { snapshotWish } from "@/tests/support/wish-snapshot";

/** The clocks of a wish follow from its stored events, without its clock columns. */
async function expectReplayed(wishId: string) {
  const { events, alarmAt, ...wish } = await snapshotWish(wishId);
  const replayed = replayClocks(events.map(clockEvent), CALENDAR);
  expect(replayed).toEqual(clocksOf(wish));
  expect(alarmAt).toEqual(nextAlarm(replayed));
  return replayed;
}

test("the clocks of a wish are those of its events, after each step of a long life over 国庆", async () => {
  const network = await aNetwork(4);
  const { station, township, center } = network;
  const volunteer = await aVolunteer(network.county.sisterVillage);
  const wish = await anApprovedWish(network, [at("09-28 09:00"), at("09-28 10:00")]);
  const [wishId, reason] = [wish.id, "等居民回电"];
  const life: [string, (now: Date) => Promise<unknown>][] = [
    ["09-28 11:00", (now) => pauseWish(station, { wishId, reason }, now)],
    ["09-30 09:00", (now) => amendWish(wish.resident, { wishId, word: "在家" }, now)],
    ["09-30 10:00", (now) => objectToWish(station, { wishId, reason }, now)],
    ["10-08 18:00", processDueWishes],
    [
      "10-08 19:00",
      (now) => decideObjection(center, { isItsPlace: false, wishId, siteId: township.siteId }, now),
    ],
    ["10-09 09:00", (now) => ask(network, wishId, network.volunteers.slice(0, 1), now)],
    ["10-10 09:00", processDueWishes],
    ["10-10 10:00", (now) => handUpWish(township, { wishId, reason }, now)],
    ["10-11 09:00", processDueWishes],
    ["10-11 10:00", (now) => acceptWish(volunteer, { wishId, volunteerIds: [] }, now)],
    ["10-11 11:00", (now) => pauseWish(center, { wishId, reason }, now)],
    ["10-11 12:00", (now) => releaseWish(volunteer, { wishId, reason }, now)],
    ["10-12 09:00", (now) => ask(network, wishId, [], now).catch(() => null)],
    ["10-15 18:00", processDueWishes],
    ["10-16 18:00", processDueWishes],
  ];
  for (const [moment, step] of life) {
    await step(at(moment));
    await expectReplayed(wishId);
  }
});

test("also when the service was late, was not rated, and is done again", async () => {
  const network = await aNetwork(1);
  const [volunteer] = network.volunteers;
  if (!volunteer) throw new Error("nobody there");
  const wish = await anApprovedWish(network, [at("09-28 09:00"), at("09-28 10:00")]);
  const wishId = wish.id;
  await ask(network, wishId, [volunteer], at("09-28 11:00"));
  await acceptWish(volunteer, { wishId, volunteerIds: [] }, at("09-28 12:00"));
  await supplyWish(network.station, { wishId, lines: [] }, at("09-29 12:00"));
  await checkIn(volunteer, { wishId }, at("10-10 17:00"));
  await processDueWishes(at("10-10 18:00"));
  expect(await expectReplayed(wishId)).toMatchObject({ isPromiseOverdue: true });
  await checkOut(volunteer, { sure: true, wishId }, at("10-10 19:00"));
  expect(formatMoment((await expectReplayed(wishId)).stepDueAt)).toBe("10-17 18:00");
  await processDueWishes(at("10-17 18:00"));
  await expectReplayed(wishId);
  await rateWish(wish.resident, { wishId, grade: 2 }, at("10-19 09:00"));
  const { stepDueAt, promisedAt, isPromiseOverdue } = await expectReplayed(wishId);
  expect([stepDueAt, promisedAt].map(formatMoment)).toEqual(["10-20 18:00", "10-26 18:00"]);
  expect(isPromiseOverdue).toBe(false);
});
