import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import {
  endStaffSessions,
  resetSecondFactor,
  setSecurity,
  unlockStaff,
} from "@/lib/network/security/actions";
import { findAccount, findOwnPolicy, listAccounts } from "@/lib/network/security/queries";
import { listAccountEvents } from "@/lib/shared/account/queries";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { recordStatements } from "@/tests/support/count-statements";
import { aCounty, aPhone, aStaff, aVolunteer, type County } from "@/tests/support/factories";
import { aSecondFactor } from "@/tests/support/second-factors";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit, submit } from "@/tests/support/submit";

let county: County;
let guard: StaffActor;
let clerk: StaffActor;
beforeEach(async () => {
  county = await aCounty();
  guard = await aStaff(county.center.id, { isSecurityAdmin: true });
  clerk = await aStaff(county.village.id);
});

const MLPS = { mode: "MLPS", secondFactor: "OFFERED" };
const entriesAbout = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("the policy", () => {
  test("is set by security administrators of a centre or a city, with old and new in the log", async () => {
    await mustSubmit(setSecurity, guard, { mode: "MODERN", secondFactor: "ADMINS" });
    expect(await findOwnPolicy(clerk)).toMatchObject({ mode: "MODERN", secondFactor: "ADMINS" });
    const [entry] = await entriesAbout(county.center.id);
    expect(entry).toMatchObject({
      ...{ name: "securityPolicyChange", actorId: guard.id, chainId: county.center.id },
      data: {
        before: { mode: "MODERN", secondFactor: "OFFERED" },
        after: { mode: "MODERN", secondFactor: "ADMINS" },
      },
    });
  });

  test("is set by nobody else", async () => {
    const others = [
      await aStaff(county.center.id, { isAdmin: true, isAuditAdmin: true }),
      await aStaff(county.township.id, { isSecurityAdmin: true }),
      await aVolunteer(county.village),
    ];
    for (const actor of others) {
      expect(await submit(setSecurity, actor, MLPS)).toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await submit(setSecurity, VISITOR, MLPS)).toMatchObject({ code: "SIGN_IN_FIRST" });
    expect(await db.securityPolicy.count({ where: { siteId: county.center.id } })).toBe(0);
  });

  test("of a city holds for its own office, not for its counties", async () => {
    const city = await aStaff(county.city.id, { isSecurityAdmin: true });
    await mustSubmit(setSecurity, city, MLPS);
    expect(await findOwnPolicy(city)).toMatchObject({ mode: "MLPS" });
    expect(await findOwnPolicy(clerk)).toMatchObject({ mode: "MODERN" });
  });

  test("shortens sessions that are open: of staff to half an hour, of volunteers to a day", async () => {
    await aSecondFactor(clerk.id);
    const { token } = await aSession(clerk);
    const ofVolunteer = await aSession(await aVolunteer(county.village));
    const elsewhere = await aSession(await aStaff((await aCounty()).village.id));
    await mustSubmit(setSecurity, guard, MLPS);
    const now = new Date();
    expect(await findSessionPerson(token, later(now, 4 * MINUTE_MS))).not.toBeNull();
    expect(await findSessionPerson(token, later(now, 36 * MINUTE_MS))).toBeNull();
    const { token: held } = ofVolunteer;
    expect(await findSessionPerson(held, later(now, 20 * HOUR_MS))).not.toBeNull();
    expect(await findSessionPerson(held, later(now, 46 * HOUR_MS))).toBeNull();
    expect(await findSessionPerson(elsewhere.token, later(now, HOUR_MS))).not.toBeNull();
  });

  test("leads who needs a second factor now to set one up, also where they are signed in", async () => {
    const [admin, armed] = [
      await aStaff(county.center.id, { isAdmin: true }),
      await aStaff(county.center.id, { isAdmin: true }),
    ];
    await aSecondFactor(armed.id);
    const [ofAdmin, ofArmed, ofClerk] = [
      await aSession(admin),
      await aSession(armed),
      await aSession(clerk),
    ];
    await mustSubmit(setSecurity, guard, { mode: "MODERN", secondFactor: "ADMINS" });
    expect(await findSessionPerson(ofAdmin.token)).toMatchObject({ task: "ENROLLMENT" });
    expect(await findSessionPerson(ofArmed.token)).toMatchObject({ role: "STAFF" });
    expect(await findSessionPerson(ofClerk.token)).toMatchObject({ role: "STAFF" });
  });
});

describe("an account", () => {
  test("that lost its second factor is freed, signed out, and told who did it", async () => {
    await aSecondFactor(clerk.id);
    const { token } = await aSession(clerk);
    await mustSubmit(resetSecondFactor, guard, { staffId: clerk.id });
    expect(await findAccount(guard, clerk.id)).toMatchObject({ secondFactor: null });
    expect(await findSessionPerson(token)).toBeNull();
    const account = { id: clerk.id, chainId: county.center.id };
    const [event] = await listAccountEvents(account, new Date());
    expect(event).toMatchObject({
      name: "secondFactorReset",
      by: expect.stringContaining(guard.name),
    });
    const again = await submit(resetSecondFactor, guard, { staffId: clerk.id });
    expect(again).toMatchObject({ code: "NOT_FOUND" });
  });

  test("is signed out everywhere", async () => {
    const sessions = [await aSession(clerk), await aSession(clerk)];
    await mustSubmit(endStaffSessions, guard, { staffId: clerk.id });
    for (const { token } of sessions) expect(await findSessionPerson(token)).toBeNull();
    expect(await entriesAbout(clerk.id)).toMatchObject([
      { name: "sessionEnd", data: { ended: 2 } },
    ]);
  });

  test("that is locked by wrong passwords is unlocked", async () => {
    const userName = `u-${aPhone()}`;
    const passwordHash = await hashPassword("honey-and-bread");
    const { id: staffId } = await aStaff(county.village.id, { userName, passwordHash });
    const signIn = (password: string) => submit(signInStaff, VISITOR, { userName, password });
    for (let guess = 0; guess < 9; guess++) await signIn("a guess");
    expect(await signIn("honey-and-bread")).toMatchObject({ code: "TOO_MANY_TRIES" });
    await mustSubmit(unlockStaff, guard, { staffId });
    expect(await signIn("honey-and-bread")).toMatchObject({ ok: true });
    expect((await entriesAbout(staffId)).map(({ name }) => name)).toContain("accountUnlock");
  });

  test.each([
    ["resetSecondFactor", resetSecondFactor],
    ["endStaffSessions", endStaffSessions],
    ["unlockStaff", unlockStaff],
  ])("is not touched by %s of others", async (_, action) => {
    const admin = await aStaff(county.center.id, { isAdmin: true, isAuditAdmin: true });
    const foreign = await aStaff((await aCounty()).center.id, { isSecurityAdmin: true });
    const staffId = clerk.id;
    expect(await submit(action, admin, { staffId })).toMatchObject({ code: "FORBIDDEN" });
    expect(await submit(action, foreign, { staffId })).toMatchObject({ code: "NOT_FOUND" });
    expect(await submit(action, guard, { staffId: guard.id })).toMatchObject({
      code: "OWN_ACCOUNT",
    });
  });
});

test("the list of accounts is one statement, searched by name", async () => {
  await aStaff(county.village.id, { name: "好找的人" });
  const { accounts } = await listAccounts(guard, { q: "好找" });
  expect(accounts).toMatchObject([{ name: "好找的人", secondFactor: null }]);
  expect(await recordStatements(() => listAccounts(guard, {}))).toHaveLength(1);
});
