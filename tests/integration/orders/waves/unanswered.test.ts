import { describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { aWish } from "@/tests/support/factories";
import { at } from "@/tests/support/moments";
import {
  anApprovedWish,
  aNetwork,
  listAnswers,
  ask,
  lastEvent,
  listRecipients,
  wishState,
} from "@/tests/support/network";
import { snapshotWish } from "@/tests/support/wish-snapshot";

const MONDAY: [Date, Date] = [at("11-16 09:00"), at("11-16 09:30")];
const IN_POOL = { status: "DISPATCHED", wave: 2, inOpenPool: true } as const;
const LATER = new Date("2026-12-31T00:00:00Z");

describe("a wish nobody answers", () => {
  test("goes from wave to wave, to the pool, to the 所, to the 中心, and everybody is told once", async () => {
    const network = await aNetwork(6);
    const { county, volunteers, township, center } = network;
    const wish = await anApprovedWish(network, MONDAY);
    await ask(network, wish.id, volunteers.slice(0, 2), at("11-16 10:00"));
    const promised = "11-23 18:00"; // five working days after the review

    await processDueWishes(at("11-17 09:59"));
    expect(await wishState(wish.id)).toEqual({
      ...{ status: "DISPATCHED", wave: 1, inOpenPool: false, unit: "VILLAGE" },
      ...{ stepDue: "11-17 10:00", promised },
    });

    await processDueWishes(at("11-17 10:00"));
    expect(await wishState(wish.id)).toEqual({
      ...{ status: "DISPATCHED", wave: 2, inOpenPool: false, unit: "VILLAGE" },
      ...{ stepDue: "11-18 10:00", promised },
    });
    expect(await listAnswers(wish.id)).toEqual({
      1: ["EXPIRED", "EXPIRED"],
      2: ["PENDING", "PENDING", "PENDING"],
    });

    for (const [now, unit, stepDue] of [
      ["11-18 10:00", "VILLAGE", "11-19 10:00"],
      ["11-19 10:00", "TOWNSHIP", "11-20 10:00"],
      ["11-20 10:00", "CENTER", "11-21 10:00"],
      ["11-21 10:00", "CENTER", "11-21 10:00"], // above it there is nobody
    ] as const) {
      await processDueWishes(at(now));
      expect(await wishState(wish.id)).toEqual({ ...IN_POOL, unit, stepDue, promised });
    }
    expect(await listAnswers(wish.id)).toEqual({
      1: ["EXPIRED", "EXPIRED"],
      2: ["EXPIRED", "EXPIRED", "EXPIRED"],
    });

    await processDueWishes(at("11-23 18:00"));
    await processDueWishes(LATER);
    const { events, alarmAt, isStepOverdue, isPromiseOverdue } = await snapshotWish(wish.id);
    expect({ alarmAt, isStepOverdue, isPromiseOverdue }).toEqual({
      ...{ alarmAt: null, isStepOverdue: true, isPromiseOverdue: true },
    });
    expect(events.slice(3).map(({ name, actorRole }) => `${name} by ${actorRole}`)).toEqual([
      ...["nextWave by SYSTEM", "openPool by SYSTEM"],
      ...["overdue by SYSTEM", "overdue by SYSTEM", "overdue by SYSTEM", "overdue by SYSTEM"],
    ]);
    expect(events.map((event) => event.responsibleSiteId).slice(-4)).toEqual([
      ...[county.township.id, county.center.id, county.center.id, county.center.id],
    ]);

    const invited = await listRecipients(wish.id, "invited");
    expect(invited).toHaveLength(5);
    expect(new Set(invited).size).toBe(5);
    expect(invited).toEqual(expect.arrayContaining([volunteers[0]?.id, volunteers[1]?.id]));
    // Notices to the centre: it is responsible, the step is overdue, the promise is overdue.
    expect(await listRecipients(wish.id, "overdue")).toEqual(
      [township.id, center.id, center.id, center.id].sort(),
    );
    expect(await listRecipients(wish.id, "delayed")).toEqual([wish.resident.id]);
  });

  test("is open to all at once where nobody is left to ask", async () => {
    const network = await aNetwork(2);
    const wish = await anApprovedWish(network, MONDAY);
    await ask(network, wish.id, network.volunteers, at("11-16 10:00"));
    await processDueWishes(at("11-17 10:00"));
    expect(await wishState(wish.id)).toMatchObject({ inOpenPool: true, wave: 1 });
    expect(await lastEvent(wish.id)).toMatchObject({ name: "openPool", actorRole: "SYSTEM" });
  });

  test("is asked for again of nobody who was asked, is busy or asked for it", async () => {
    const network = await aNetwork(4);
    const [asked, busy, asker, free] = network.volunteers;
    const form = { phone: asker?.phone ?? "" };
    const wish = await anApprovedWish(network, MONDAY, {}, form);
    for (let held = 0; held < 2; held += 1) {
      const other = await anApprovedWish(network, MONDAY);
      await ask(network, other.id, busy ? [busy] : [], at("11-16 23:00"));
    }
    await ask(network, wish.id, asked ? [asked] : [], at("11-16 10:00"));
    await processDueWishes(at("11-17 10:00"));
    const wave = { wishId: wish.id, wave: 2 };
    expect((await db.invitation.findMany({ where: wave })).map((one) => one.volunteerId)).toEqual([
      free?.id,
    ]);
  });

  test.each(["SUBMITTED", "APPROVED"] as const)("while %s goes up the same way", async (status) => {
    const network = await aNetwork();
    const { id } =
      status === "SUBMITTED"
        ? await aWish(network.county.village.id, {}, at("11-16 09:00"))
        : await anApprovedWish(network, MONDAY);
    for (const [now, unit, stepDue] of [
      ["11-17 17:59", "VILLAGE", "11-17 18:00"],
      ["11-17 18:00", "TOWNSHIP", "11-18 18:00"],
      ["11-18 18:00", "CENTER", "11-19 18:00"],
      ["11-19 18:00", "CENTER", "11-19 18:00"],
    ] as const) {
      await processDueWishes(at(now));
      expect(await wishState(id)).toMatchObject({ status, unit, stepDue });
    }
    expect(await listRecipients(id, "overdue")).toHaveLength(3);
  });
});

test("an urgent wish goes the same way in hours, five asked at once", async () => {
  const network = await aNetwork(11);
  const wish = await anApprovedWish(network, MONDAY, { urgency: "URGENT" });
  await ask(network, wish.id, network.volunteers.slice(0, 5), at("11-16 10:00"));
  for (const [now, unit, stepDue] of [
    ["11-16 12:00", "VILLAGE", "11-16 14:00"],
    ["11-16 14:00", "VILLAGE", "11-16 16:00"],
    ["11-16 16:00", "TOWNSHIP", "11-16 18:00"],
    ["11-16 18:00", "CENTER", "11-16 20:00"],
  ] as const) {
    await processDueWishes(at(now));
    expect(await wishState(wish.id)).toMatchObject({ unit, stepDue, promised: "11-17 09:30" });
  }
  expect((await listAnswers(wish.id))[2]).toHaveLength(5);
  await processDueWishes(at("11-17 09:30"));
  await processDueWishes(at("11-17 09:30"));
  expect(await listRecipients(wish.id, "delayed")).toEqual([wish.resident.id]);
});

describe("nobody's time to answer runs out at night", () => {
  test.each([
    ["asked in the evening", "11-16 21:30", "11-17 08:30"],
    ["asked at night", "11-16 22:30", "11-17 09:00"],
  ])("%s", async (_, asked, due) => {
    const network = await aNetwork(4);
    const wish = await anApprovedWish(network, MONDAY, { urgency: "URGENT" });
    await ask(network, wish.id, network.volunteers.slice(0, 2), at(asked));
    expect(await wishState(wish.id)).toMatchObject({ wave: 1, stepDue: due });
    for (const night of ["11-17 00:30", "11-17 07:00", "11-17 08:29"]) {
      await processDueWishes(at(night));
    }
    expect(await wishState(wish.id)).toMatchObject({ wave: 1 });
    await processDueWishes(at(due));
    expect(await wishState(wish.id)).toMatchObject({ wave: 2 });
  });

  test("nor in that of the county, which is its own", async () => {
    const network = await aNetwork(2);
    await db.center.update({
      where: { id: network.county.center.id },
      data: { quietFrom: 0, quietTo: 9 },
    });
    const wish = await anApprovedWish(network, MONDAY, { urgency: "URGENT" });
    await ask(network, wish.id, network.volunteers.slice(0, 1), at("11-16 23:00"));
    expect(await wishState(wish.id)).toMatchObject({ stepDue: "11-17 10:00" });
  });
});
