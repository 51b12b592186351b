import { beforeAll, describe, expect, test } from "vitest";
import { correctVolunteer } from "@/lib/network/registration/actions";
import { openVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { openValue } from "@/lib/shared/audit/sealed-values.server";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aPhone, aStaff, aVolunteer, present } from "@/tests/support/factories";
import { anIdNumber } from "@/tests/support/id-numbers";
import { entriesFor } from "@/tests/support/own-data";
import { runConcurrently } from "@/tests/support/races";
import { toldTexts, watchCodes } from "@/tests/support/shown-codes";
import { submit } from "@/tests/support/submit";

let cast: Cast;
let admin: StaffActor;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
  admin = await aStaff(cast.county.village.id, { isAdmin: true });
});

const find = async (id: string) => {
  const row = await db.volunteer.findUniqueOrThrow({ where: { id } });
  return { ...row, ...openVolunteer(row) };
};

const correctionsOf = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

const seen = (volunteerId: string, fields: object = {}) => ({
  ...{ volunteerId, name: "演示志愿者", idSeen: true, reason: "登记时写错" },
  ...fields,
});

const correct = (volunteerId: string, fields: object = {}, by = admin) =>
  submit(correctVolunteer, by, seen(volunteerId, fields));

test("staff who saw the ID correct name and number; the volunteer is told, and the age follows", async () => {
  const { id, phone } = await aVolunteer(cast.county.village);
  const idNumber = anIdNumber("1999-05-06");
  expect(await correct(id, { name: "演示更正", idNumber })).toMatchObject({ ok: true });
  const now = await find(id);
  expect(now).toMatchObject({ name: "演示更正", idNumber, phone });
  expect(now.ageAtRegistration).toBeLessThan(40);
  expect(toldTexts(phone)).toEqual([expect.stringContaining(admin.siteName)]);
  expect(await entriesFor(id)).toMatchObject([{ name: "volunteerCorrect", actorRole: "STAFF" }]);
});

test("an empty number stays as it is, and what does not differ is not written down", async () => {
  const { id } = await aVolunteer(cast.county.village);
  const { idNumber } = await find(id);
  expect(await correct(id)).toMatchObject({ ok: true });
  expect(await entriesFor(id)).toEqual([]);
  expect(await correct(id, { name: "演示改名" })).toMatchObject({ ok: true });
  expect(await find(id)).toMatchObject({ name: "演示改名", idNumber });
});

test("only with the ID seen and a reason, and a number that is one", async () => {
  const { id } = await aVolunteer(cast.county.village);
  const said = await correct(id, { idSeen: null, reason: "", idNumber: "110105194912310021" });
  expect(said).toMatchObject({
    fieldErrors: { idSeen: ["idSeen"], reason: ["required"], idNumber: ["idNumber"] },
  });
});

test("not to a number that is registered: one ID is one person", async () => {
  const idNumber = anIdNumber();
  await aVolunteer(cast.county.village, { idNumber });
  const { id } = await aVolunteer(cast.county.village);
  expect(await correct(id, { idNumber })).toMatchObject({
    fieldErrors: { idNumber: ["ID_NUMBER_TAKEN"] },
  });
});

test("nobody corrects themselves, nor somebody beside or far away", async () => {
  const { id } = await aVolunteer(cast.county.village);
  const own = await aStaff(cast.county.village.id, {
    ...{ isAdmin: true, isVolunteer: true, volunteerId: id },
  });
  expect(await correct(id, { name: "自己" }, own)).toMatchObject({ code: "OWN_ACCOUNT" });
  for (const place of [cast.county.sisterVillage, cast.otherCounty, cast.county.city]) {
    const other = await aStaff(place.id, { isAdmin: true });
    const said = await correct(id, { name: "别人" }, other);
    expect(["NOT_FOUND", "FORBIDDEN"]).toContain(said.code);
  }
  expect(await find(id)).toMatchObject({ name: "演示志愿者" });
});

describe("who was a minor by the right number", () => {
  const born = (years: number) => `${new Date().getUTCFullYear() - years}-01-01`;
  const guardian = () => ({
    ...{ guardianName: "演示家长", guardianPhone: aPhone(), guardianConsent: true },
  });

  test("needs a guardian, and keeps the one there is", async () => {
    const { id } = await aVolunteer(cast.county.village);
    const idNumber = anIdNumber(born(16));
    expect(await correct(id, { idNumber })).toMatchObject({
      fieldErrors: { guardianName: ["GUARDIAN_MISSING"] },
    });
    expect(await correct(id, { idNumber, ...guardian() })).toMatchObject({ ok: true });
    expect(await correct(id, { name: "演示改名" })).toMatchObject({ ok: true });
    expect(await find(id)).toMatchObject({ guardianName: "演示家长", ageAtRegistration: 16 });
    expect(await correct(id, { idNumber: anIdNumber(born(30)) })).toMatchObject({ ok: true });
    expect(await find(id)).toMatchObject({ guardianName: null, guardianConsentAt: null });
  });

  test("gets another guardian by itself, given whole, which the log keeps sealed", async () => {
    const { id } = await aVolunteer(cast.county.village);
    await correct(id, { idNumber: anIdNumber(born(16)), ...guardian() });
    for (const part of [{ guardianName: "演示新家长" }, { guardianConsent: true }]) {
      expect(await correct(id, part)).toMatchObject({
        fieldErrors: { guardianName: ["GUARDIAN_MISSING"] },
      });
    }
    const next = { ...guardian(), guardianName: "演示新家长" };
    expect(await correct(id, next)).toMatchObject({ ok: true });
    const { guardianName, guardianPhone } = next;
    expect(await find(id)).toMatchObject({ guardianName, guardianPhone, ageAtRegistration: 16 });
    const { data } = present((await correctionsOf(id)).at(-1));
    expect(JSON.stringify(data)).not.toContain(guardianName);
    const { before, after } = data as Record<"before" | "after", Record<string, string>>;
    const row = await find(id);
    const open = (values: typeof before, name: string) => openValue(row, name, values[name] ?? "");
    expect(open(before, "guardianName")).toBe("演示家长");
    expect(open(after, "guardianName")).toBe(guardianName);
    expect(open(after, "guardianPhone")).toBe(guardianPhone);
  });

  test("under fourteen is refused", async () => {
    const registeredAt = new Date(Date.UTC(new Date().getUTCFullYear() - 3, 5, 1));
    const { id } = await aVolunteer(cast.county.village, { registeredAt });
    const said = await correct(id, { idNumber: anIdNumber(born(15)), ...guardian() });
    expect(said).toMatchObject({ fieldErrors: { idNumber: ["TOO_YOUNG_THEN"] } });
  });
});

test("two who correct at once are both written down, each with what the other left", async () => {
  const { id } = await aVolunteer(cast.county.village);
  const names = ["演示甲", "演示乙"];
  await runConcurrently(names, 2, (name) => correct(id, { name }));
  const now = await find(id);
  const entries = await correctionsOf(id);
  const nameIn = (values: unknown) => openValue(now, "name", (values as { name: string }).name);
  const steps = entries.map(({ data }) => {
    const { before, after } = data as { before: object; after: object };
    return [nameIn(before), nameIn(after)];
  });
  const left = steps.find(([before]) => before === "演示志愿者");
  expect(steps).toHaveLength(2);
  expect(steps).toContainEqual([left?.[1], now.name]);
});
