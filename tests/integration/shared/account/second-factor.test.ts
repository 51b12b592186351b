import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { readToken } from "@/lib/shared/auth/token.server";
import { db } from "@/lib/shared/db/db";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import {
  beginEnrollment,
  confirmEnrollment,
  giveFactorCode,
  removeSecondFactor,
  renewRecoveryCodes,
} from "@/lib/shared/account/actions";
import * as commands from "@/lib/shared/account/commands";
import { findOwnAccount } from "@/lib/shared/account/queries";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { findEnrollment } from "@/lib/shared/sign-in/enrollment.data";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCounty, aPhone, aStaff, aVolunteer, present } from "@/tests/support/factories";
import type { County } from "@/tests/support/factories";
import { aSecondFactor, codeOfSecret } from "@/tests/support/second-factors";
import { personOf } from "@/tests/support/sessions";
import { mustSubmit, nextRequest, submit } from "@/tests/support/submit";

const PASSWORD = "honey-and-bread";

let county: County;
let passwordHash: string;
beforeAll(async () => {
  county = await aCounty();
  passwordHash = await hashPassword(PASSWORD);
});

let staff: StaffActor;
let userName: string;
beforeEach(async () => {
  userName = `u-${aPhone()}`;
  staff = await aStaff(county.village.id, { userName, passwordHash });
});

const signIn = () => mustSubmit(signInStaff, VISITOR, { userName, password: PASSWORD });
const half = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

describe("setting it up", () => {
  test("begins with a secret, and is done by the first code", async () => {
    await mustSubmit(beginEnrollment, staff, {});
    const { secret } = present(await findEnrollment(staff.id));
    const wrong = await submit(confirmEnrollment, staff, { factorCode: "000000" });
    expect(wrong).toMatchObject({ fieldErrors: { factorCode: ["WRONG_FACTOR_CODE"] } });
    const right = { factorCode: half(codeOfSecret(secret)) };
    expect(await mustSubmit(confirmEnrollment, staff, right)).toMatchObject({
      to: "/account#recovery",
    });
    expect(await findEnrollment(staff.id)).toBeNull();
    expect(await findOwnAccount(staff, new Date())).toMatchObject({
      factor: { confirmedAt: expect.any(Date), recoveryCodes: 0 },
    });
    const entries = await db.auditEntry.findMany({ where: { subjectId: staff.id } });
    expect(entries.map(({ name }) => name)).toEqual(["secondFactorAdd"]);
  });

  test("keeps the secret that waits when it is begun again, and is refused when one is in use", async () => {
    await mustSubmit(beginEnrollment, staff, {});
    const { secret } = present(await findEnrollment(staff.id));
    await mustSubmit(beginEnrollment, staff, {});
    expect((await findEnrollment(staff.id))?.secret).toBe(secret);
    await mustSubmit(confirmEnrollment, staff, { factorCode: codeOfSecret(secret) });
    expect(await submit(beginEnrollment, staff, {})).toMatchObject({ code: "FACTOR_THERE" });
  });

  test("stores the secret sealed, for this account only", async () => {
    await mustSubmit(beginEnrollment, staff, {});
    const { secret } = present(await findEnrollment(staff.id));
    const other = await aStaff(county.village.id);
    const row = await db.secondFactor.findUniqueOrThrow({ where: { staffId: staff.id } });
    expect(JSON.stringify(row)).not.toContain(secret);
    await db.secondFactor.create({
      data: { staffId: other.id, secretSealed: row.secretSealed },
    });
    await expect(findEnrollment(other.id)).rejects.toThrow();
  });

  test("is refused where it is switched off, and to volunteers and visitors", async () => {
    const other = await aCounty();
    await db.securityPolicy.create({ data: { siteId: other.center.id, secondFactor: "OFF" } });
    const clerk = await aStaff(other.village.id);
    expect(await submit(beginEnrollment, clerk, {})).toMatchObject({ code: "FACTOR_OFF" });
    for (const actor of [VISITOR, await aVolunteer(county.village)]) {
      expect(await submit(beginEnrollment, actor, {})).toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("signing in with it", () => {
  test("takes a code after the password, and nothing opens before", async () => {
    const code = await aSecondFactor(staff.id);
    const first = await signIn();
    expect(first.to).toBe("/sign-in/code");
    const browser = nextRequest(first);
    expect(await personOf(browser)).toMatchObject({ task: "SECOND_FACTOR" });
    await mustSubmit(giveFactorCode, browser, { factorCode: code() });
    expect(await personOf(browser)).toMatchObject({ role: "STAFF", id: staff.id });
  });

  test("is begun anew after half an hour, and once done lives as long as any session", async () => {
    const code = await aSecondFactor(staff.id);
    const browser = nextRequest(await signIn());
    const token = present(await readToken(browser.cookie));
    expect(await findSessionPerson(token, later(new Date(), 31 * MINUTE_MS))).toBeNull();
    await mustSubmit(giveFactorCode, browser, { factorCode: code() });
    expect(await findSessionPerson(token, later(new Date(), 11 * HOUR_MS))).not.toBeNull();
  });

  test("takes no code twice", async () => {
    const code = await aSecondFactor(staff.id);
    const fields = { factorCode: code() };
    await mustSubmit(giveFactorCode, nextRequest(await signIn()), fields);
    const again = await submit(giveFactorCode, nextRequest(await signIn()), fields);
    expect(again).toMatchObject({ fieldErrors: { factorCode: ["WRONG_FACTOR_CODE"] } });
  });

  test("lets one in of two who give the same code at once", async () => {
    const code = await aSecondFactor(staff.id);
    const browsers = [nextRequest(await signIn()), nextRequest(await signIn())];
    const tries = await Promise.all(
      browsers.map((browser) => submit(giveFactorCode, browser, { factorCode: code() })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is locked after five wrong codes, even for the right one", async () => {
    const code = await aSecondFactor(staff.id);
    const browser = nextRequest(await signIn());
    const wrong = { factorCode: code() === "000000" ? "000001" : "000000" };
    for (let guess = 0; guess < 5; guess++) await submit(giveFactorCode, browser, wrong);
    const shown = await submit(giveFactorCode, browser, { factorCode: code() });
    expect(shown).toMatchObject({ code: "TOO_MANY_TRIES" });
  });

  test("takes a recovery code instead, each once", async () => {
    await aSecondFactor(staff.id);
    const own = { oldPassword: PASSWORD };
    const { data } = await mustSubmit(renewRecoveryCodes, staff, own);
    const codes = data?.codes?.split(" ") ?? [];
    expect(new Set(codes).size).toBe(10);
    const stored = JSON.stringify(await db.recoveryCode.findMany({ where: { staffId: staff.id } }));
    expect(codes.filter((code) => stored.includes(code))).toEqual([]);
    const fields = { factorCode: ` ${codes[0]?.toUpperCase()}` };
    const browser = nextRequest(await signIn());
    await mustSubmit(giveFactorCode, browser, fields);
    expect(await personOf(browser)).toMatchObject({ role: "STAFF" });
    const again = await submit(giveFactorCode, nextRequest(await signIn()), fields);
    expect(again).toMatchObject({ fieldErrors: { factorCode: ["WRONG_FACTOR_CODE"] } });
    const renewed = await mustSubmit(renewRecoveryCodes, staff, own);
    expect(renewed.data?.codes).not.toContain(codes[1]);
    const old = await submit(giveFactorCode, nextRequest(await signIn()), {
      factorCode: codes[1],
    });
    expect(old.ok).toBe(false);
  });

  test("is nothing for who is signed in, or has given no password", async () => {
    const code = await aSecondFactor(staff.id);
    for (const actor of [staff, VISITOR]) {
      const shown = await submit(giveFactorCode, actor, { factorCode: code() });
      expect(shown).toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

test("recovery codes are made against the own password only", async () => {
  await aSecondFactor(staff.id);
  const shown = await submit(renewRecoveryCodes, staff, { oldPassword: "a guess" });
  expect(shown).toMatchObject({ fieldErrors: { oldPassword: ["WRONG_OLD_PASSWORD"] } });
});

test("it is removed by a code of it, and then the password is enough", async () => {
  const code = await aSecondFactor(staff.id);
  const wrong = await submit(removeSecondFactor, staff, { factorCode: "no" });
  expect(wrong).toMatchObject({ fieldErrors: { factorCode: ["WRONG_FACTOR_CODE"] } });
  await mustSubmit(removeSecondFactor, staff, { factorCode: code() });
  expect((await signIn()).to).toBe("/desk");
  expect(await db.recoveryCode.count({ where: { staffId: staff.id } })).toBe(0);
});

describe("where everybody needs one", () => {
  let clerk: StaffActor;
  beforeEach(async () => {
    const other = await aCounty();
    userName = `u-${aPhone()}`;
    clerk = await aStaff(other.village.id, { userName, passwordHash });
    const siteId = other.center.id;
    await db.securityPolicy.create({ data: { siteId, secondFactor: "EVERYBODY" } });
  });

  test("signing in leads to setting it up, before anything else", async () => {
    const first = await signIn();
    expect(first.to).toBe("/sign-in/second-factor");
    const browser = nextRequest(first);
    await mustSubmit(beginEnrollment, browser, {});
    const { secret } = present(await findEnrollment(clerk.id));
    await mustSubmit(confirmEnrollment, browser, { factorCode: codeOfSecret(secret) });
    expect(await personOf(browser)).toMatchObject({ role: "STAFF", id: clerk.id });
  });

  test("it cannot be removed", async () => {
    const code = await aSecondFactor(clerk.id);
    const shown = await submit(removeSecondFactor, clerk, { factorCode: code() });
    expect(shown).toMatchObject({ code: "FACTOR_REQUIRED" });
  });
});

test("a code of a minute ago opens nothing", async () => {
  const code = await aSecondFactor(staff.id);
  const browser = nextRequest(await signIn());
  const signingIn = await personOf(browser);
  const actor = { role: "VISITOR", signingIn } as Parameters<typeof commands.giveFactorCode>[0];
  const now = new Date();
  await expect(
    commands.giveFactorCode(actor, { factorCode: code(later(now, -90_000)) }, now),
  ).rejects.toThrow("WRONG_FACTOR_CODE");
});
