import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { declineWish } from "@/lib/orders/volunteering/commands";
import type { ClockStep, LimitUnit, WishUrgency } from "@/prisma/generated/enums";
import { aCategory, present } from "@/tests/support/factories";
import { at } from "@/tests/support/moments";
import {
  anApprovedWish,
  aNetwork,
  listAnswers,
  ask,
  wishState,
  type Network,
} from "@/tests/support/network";

const MONDAY: [Date, Date] = [at("11-16 09:00"), at("11-16 09:30")];

let network: Network;
beforeEach(async () => {
  network = await aNetwork(4);
});

type Limit = { step: ClockStep; amount: number; unit: LimitUnit; urgency?: WishUrgency };

/** The county sets a limit for all, or for one category. */
const set = ({ step, amount, unit, urgency = "NORMAL" }: Limit, categoryId: string | null = null) =>
  db.timeLimit.create({
    data: { centerId: network.county.center.id, categoryId, step, amount, unit, urgency },
  });

const dayOff = (day: string, isWorkingDay = false) =>
  db.calendarDay.create({
    data: { centerId: network.county.center.id, day: new Date(day), isWorkingDay },
  });

describe("what a county sets holds for its wishes", () => {
  test("its limits, those of a category before those of all", async () => {
    const goods = await aCategory(network.county.center.id);
    await set({ step: "COMPLETION", amount: 10, unit: "WORKING_DAYS" }, goods.id);
    await set({ step: "COMPLETION", amount: 3, unit: "DAYS" });
    await set({ step: "DISPATCH", amount: 2, unit: "HOURS" });
    const usual = await anApprovedWish(network, MONDAY);
    const material = await anApprovedWish(network, MONDAY, { categoryId: goods.id });
    const urgent = await anApprovedWish(network, MONDAY, { urgency: "URGENT" });
    expect(await wishState(usual.id)).toMatchObject({
      ...{ stepDue: "11-16 11:30", promised: "11-19 18:00" },
    });
    expect(await wishState(material.id)).toMatchObject({ promised: "11-30 18:00" });
    expect(await wishState(urgent.id)).toMatchObject({
      ...{ stepDue: "11-16 13:30", promised: "11-17 09:30" },
    });
  });

  test("its days off and days worked", async () => {
    await dayOff("2026-11-17");
    await dayOff("2026-11-22", true);
    expect(await wishState((await anApprovedWish(network, MONDAY)).id)).toMatchObject({
      ...{ stepDue: "11-18 18:00", promised: "11-23 18:00" },
    });
  });

  test("how many are asked at once, and how often", async () => {
    const rule = { urgency: "NORMAL", size: 1, waves: 3 } as const;
    await db.waveRule.create({ data: { centerId: network.county.center.id, ...rule } });
    await set({ step: "WAVE", amount: 30, unit: "WAKING_HOURS" });
    const { id } = await anApprovedWish(network, MONDAY);
    await ask(network, id, [present(network.volunteers[0])], at("11-16 10:00"));
    await processDueWishes(at("11-18 10:00")); // a day has 15 hours in which nobody sleeps
    await processDueWishes(at("11-20 10:00"));
    expect(await listAnswers(id)).toEqual({ 1: ["EXPIRED"], 2: ["EXPIRED"], 3: ["PENDING"] });
    await processDueWishes(at("11-22 10:00"));
    expect(await wishState(id)).toMatchObject({ wave: 3, inOpenPool: true });
  });

  test("and for no other county's", async () => {
    await set({ step: "COMPLETION", amount: 1, unit: "HOURS" });
    await dayOff("2026-11-17");
    const { id } = await anApprovedWish(await aNetwork(), MONDAY);
    expect(await wishState(id)).toMatchObject({
      stepDue: "11-17 18:00",
      promised: "11-23 18:00",
    });
  });
});

test("a rule that is changed later changes no promise already given", async () => {
  const { id } = await anApprovedWish(network, MONDAY);
  const promised = "11-23 18:00";
  await set({ step: "COMPLETION", amount: 1, unit: "WORKING_DAYS" });
  await set({ step: "WAVE", amount: 1, unit: "WAKING_HOURS" });
  await dayOff("2026-11-18");
  await ask(network, id, network.volunteers.slice(0, 2), at("11-16 15:00"));
  expect(await wishState(id)).toMatchObject({ stepDue: "11-16 16:00", promised });
  await db.timeLimit.updateMany({ where: { step: "WAVE" }, data: { amount: 5 } });
  await declineWish(present(network.volunteers[0]), { wishId: id }, at("11-16 15:30"));
  expect(await wishState(id)).toMatchObject({ stepDue: "11-16 16:00", promised });
  await processDueWishes(at("11-16 16:00"));
  expect(await wishState(id)).toMatchObject({ stepDue: "11-16 21:00", promised });
});
