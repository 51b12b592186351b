import { expect, test } from "vitest";
import {
  addFixedDay,
  editFixedDay,
  removeFixedDay,
  setMinimums,
} from "@/lib/activities/plan-rules/actions";
import { findPlanRules } from "@/lib/activities/plan-rules/queries";
import { db } from "@/lib/shared/db/db";
import { aCounty, aStaff, present } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

async function aCenterAdmin() {
  const { center } = await aCounty();
  const data = { centerId: center.id, name: "文化", nameEn: "Culture" };
  const platform = await db.platform.create({ data });
  return { centerId: center.id, platform, admin: await aStaff(center.id, { isAdmin: true }) };
}

const FRIDAYS = {
  ...{ name: "周五有约", nameEn: "Fridays", level: "VILLAGE", onDayOff: "KEEP" },
  ...{ pattern: "WEEKLY", weekdays: "5", monthDay: "20" },
};

test("minima are set as a whole; nonsense and other counties change nothing", async () => {
  const { admin, centerId, platform } = await aCenterAdmin();
  const field = `minimum.VILLAGE.${platform.id}`;
  await mustSubmit(setMinimums, admin, { [field]: "4", [`minimum.CENTER.${platform.id}`]: "0" });
  const rules = () => findPlanRules(centerId);
  expect((await rules()).minimums).toMatchObject([{ level: "VILLAGE", amount: 4 }]);
  for (const typed of ["32", "-1", "四"]) {
    const refused = await submit(setMinimums, admin, { [field]: typed });
    expect(refused.fieldErrors).toEqual({ [field]: ["between"] });
  }
  const other = await aCenterAdmin();
  const foreign = { [`minimum.VILLAGE.${other.platform.id}`]: "1" };
  expect((await submit(setMinimums, admin, foreign)).code).toBe("NOT_FOUND");
  expect((await rules()).minimums).toHaveLength(1);
  await mustSubmit(setMinimums, admin, { [field]: "" });
  expect((await rules()).minimums).toEqual([]);
});

test("a fixed day keeps what its pattern uses, is edited and removed, and is there once", async () => {
  const { admin, centerId } = await aCenterAdmin();
  await mustSubmit(addFixedDay, admin, FRIDAYS);
  expect((await submit(addFixedDay, admin, FRIDAYS)).code).toBe("NAME_TAKEN");
  const [added] = (await findPlanRules(centerId)).fixedDays;
  expect(added).toMatchObject({ weekdays: [5], monthDay: null });
  const fixedDayId = present(added).id;
  const third = { ...FRIDAYS, fixedDayId, pattern: "NTH_WEEKDAY", nth: "3" };
  await mustSubmit(editFixedDay, admin, third);
  expect((await findPlanRules(centerId)).fixedDays).toMatchObject([{ nth: 3, weekdays: [5] }]);
  const wrong = await submit(editFixedDay, admin, { ...third, weekdays: ["5", "6"], nth: "" });
  expect(wrong.fieldErrors).toEqual({ weekdays: ["oneWeekday"], nth: ["pickOne"] });
  await mustSubmit(removeFixedDay, admin, { fixedDayId });
  expect((await findPlanRules(centerId)).fixedDays).toEqual([]);
});
