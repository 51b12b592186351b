import { beforeAll, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { setTargets } from "@/lib/reporting/targets/commands";
import { findTargets } from "@/lib/reporting/targets/queries";
import { aCounty, aStaff, present, type County } from "@/tests/support/factories";

let county: County;
let city: StaffActor;
let center: StaffActor;
beforeAll(async () => {
  county = await aCounty();
  city = await aStaff(county.city.id, { isAdmin: true });
  center = await aStaff(county.center.id, { isAdmin: true });
});

async function answerRateOf(actor: StaffActor, siteId: string) {
  const { targets } = present(await findTargets(actor, siteId));
  return present(targets.find(({ name }) => name === "answerRate"));
}

describe("a target", () => {
  test("holds for all below, until a nearer place sets its own", async () => {
    await setTargets(city, { siteId: county.city.id, targets: { answerRate: 0.9 } });
    const { name: from } = county.city;
    expect(await answerRateOf(center, county.village.id)).toMatchObject({
      own: null,
      inherited: { value: 0.9, from },
    });

    await setTargets(center, { siteId: county.center.id, targets: { answerRate: 0.95 } });
    await setTargets(center, { siteId: county.village.id, targets: { answerRate: 0.8 } });
    expect(await answerRateOf(center, county.village.id)).toMatchObject({
      own: 0.8,
      inherited: { value: 0.95, from: county.center.name },
    });
    expect(await answerRateOf(city, county.sisterVillage.id)).toMatchObject({
      own: null,
      inherited: { value: 0.95 },
    });
  });

  test("left empty is none of the place's own any more", async () => {
    const siteId = county.township.id;
    await setTargets(center, { siteId, targets: { answerRate: 0.99, wholeMedian: 48 } });
    await setTargets(center, { siteId, targets: { wholeMedian: 48 } });
    expect(await answerRateOf(center, siteId)).toMatchObject({ own: null });
    const { targets } = present(await findTargets(center, siteId));
    expect(targets.find(({ name }) => name === "wholeMedian")).toMatchObject({ own: 48 });
  });

  test("of two administrators at once one is the last", async () => {
    const siteId = county.sisterTownship.id;
    const values = [0.5, 0.6, 0.7, 0.8];
    await Promise.all(
      values.map((answerRate) => setTargets(center, { siteId, targets: { answerRate } })),
    );
    expect(values).toContain((await answerRateOf(center, siteId)).own);
  });
});

describe("who sets targets", () => {
  test("administrators only", async () => {
    const clerk = await aStaff(county.center.id);
    for (const actor of [clerk, VISITOR]) {
      const input = { siteId: county.center.id, targets: {} };
      await expect(setTargets(actor, input)).rejects.toThrow("FORBIDDEN");
    }
  });

  test("for places of their own, others are not there", async () => {
    const sister = await aCounty();
    for (const siteId of [sister.center.id, county.city.id]) {
      await expect(setTargets(center, { siteId, targets: {} })).rejects.toThrow("NOT_FOUND");
      expect(await findTargets(center, siteId)).toBeNull();
    }
  });
});
