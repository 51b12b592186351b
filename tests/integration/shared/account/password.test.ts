import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { changePassword, chooseFirstPassword } from "@/lib/shared/account/actions";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCounty, aPhone, aStaff, aVolunteer, type County } from "@/tests/support/factories";
import { aSession, personOf } from "@/tests/support/sessions";
import { mustSubmit, nextRequest, submit, type Browser } from "@/tests/support/submit";

const OLD = "honey-and-bread";
const NEW = "linden flowers in June";

let county: County;
let passwordHash: string;
beforeAll(async () => {
  county = await aCounty();
  passwordHash = await hashPassword(OLD);
});

let staff: StaffActor;
let userName: string;
let here: Browser;
beforeEach(async () => {
  userName = `u-${aPhone()}`;
  staff = await aStaff(county.village.id, { userName, passwordHash });
  here = { role: "BROWSER", cookie: (await aSession(staff)).cookie };
});

const change = (newPassword: string, fields: object = {}) =>
  submit(changePassword, here, {
    ...{ oldPassword: OLD, newPassword, repeated: newPassword },
    ...fields,
  });

describe("the own password", () => {
  test("is changed against the old one, and other devices are signed out", async () => {
    const elsewhere = await aSession(staff);
    expect(await change(NEW)).toMatchObject({ ok: true });
    expect(await findSessionPerson(elsewhere.token)).toBeNull();
    expect(await personOf(here)).toMatchObject({ id: staff.id });
    const shown = await submit(signInStaff, VISITOR, { userName, password: OLD });
    expect(shown).toMatchObject({ code: "WRONG_PASSWORD" });
    await mustSubmit(signInStaff, VISITOR, { userName, password: NEW });
    const where = { subjectId: staff.id, name: "passwordChange" } as const;
    expect(await db.auditEntry.findMany({ where })).toMatchObject([{ actorId: staff.id }]);
  });

  test("is not changed by who does not know the old one, however often they guess", async () => {
    const wrong = await change(NEW, { oldPassword: "a guess" });
    expect(wrong).toMatchObject({ fieldErrors: { oldPassword: ["WRONG_OLD_PASSWORD"] } });
    expect(wrong.values).toEqual({});
    for (let guess = 0; guess < 4; guess++) await change(NEW, { oldPassword: "a guess" });
    expect(await change(NEW)).toMatchObject({ code: "TOO_MANY_TRIES" });
  });

  test.each([
    ["short", "PASSWORD_SHORT"],
    ["woaini1314520", "PASSWORD_USUAL"],
    ["fengchao-2026", "PASSWORD_NAMES"],
    [OLD, "PASSWORD_OLD"],
  ])("is not %s", async (password, code) => {
    expect(await change(password)).toMatchObject({ fieldErrors: { newPassword: [code] } });
  });

  test("is typed twice alike", async () => {
    const shown = await change(NEW, { repeated: "something else" });
    expect(shown).toMatchObject({ fieldErrors: { repeated: ["notRepeated"] } });
  });

  test("is nothing that volunteers or visitors have", async () => {
    const volunteer = await aVolunteer(county.village);
    const fields = { oldPassword: OLD, newPassword: NEW, repeated: NEW };
    expect(await submit(changePassword, volunteer, fields)).toMatchObject({ code: "FORBIDDEN" });
    expect(await submit(changePassword, VISITOR, fields)).toMatchObject({ code: "SIGN_IN_FIRST" });
    expect(await submit(chooseFirstPassword, here, fields)).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a password that somebody else set", () => {
  const signIn = async () =>
    nextRequest(await mustSubmit(signInStaff, VISITOR, { userName, password: OLD }));
  const choose = (browser: Browser, newPassword: string) =>
    submit(chooseFirstPassword, browser, { newPassword, repeated: newPassword });
  beforeEach(async () => {
    await db.staff.update({ where: { id: staff.id }, data: { mustChangePassword: true } });
  });

  test("opens nothing but the form for an own one", async () => {
    const browser = await signIn();
    expect(await personOf(browser)).toMatchObject({ task: "NEW_PASSWORD" });
    expect(
      await submit(changePassword, browser, {
        ...{ oldPassword: OLD, newPassword: NEW, repeated: NEW },
      }),
    ).toMatchObject({ code: "SIGN_IN_FIRST" });
    expect(await choose(browser, NEW)).toMatchObject({ ok: true, to: "/sign-in" });
    expect(await personOf(browser)).toMatchObject({ role: "STAFF", id: staff.id });
  });

  test("is not chosen again", async () => {
    const shown = await choose(await signIn(), OLD);
    expect(shown).toMatchObject({ fieldErrors: { newPassword: ["PASSWORD_OLD"] } });
  });
});

describe("under classified protection", () => {
  test("the last five passwords do not come back", async () => {
    const other = await aCounty();
    const siteId = other.center.id;
    const clerk = await aStaff(siteId, { passwordHash });
    const modeChangedAt = later(new Date(), -100 * DAY_MS);
    await db.securityPolicy.create({ data: { siteId, mode: "MLPS", modeChangedAt } });
    const { cookie } = await aSession(clerk);
    const set = (oldPassword: string, newPassword: string) =>
      submit(
        changePassword,
        { role: "BROWSER", cookie },
        {
          ...{ oldPassword, newPassword, repeated: newPassword },
        },
      );
    expect(await set(OLD, `${NEW} 1`)).toMatchObject({ ok: true });
    expect(await set(`${NEW} 1`, `${NEW} 2`)).toMatchObject({ ok: true });
    for (const before of [OLD, `${NEW} 1`]) {
      const shown = await set(`${NEW} 2`, before);
      expect(shown.ok).toBe(false);
    }
    const shown = await set(`${NEW} 2`, `${NEW} 1`);
    expect(shown).toMatchObject({ fieldErrors: { newPassword: ["PASSWORD_OLD"] } });
  });
});
