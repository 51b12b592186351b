import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type StaffActor } from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { readToken } from "@/lib/shared/auth/token.server";
import { db } from "@/lib/shared/db/db";
import { HOUR_MS, later, MINUTE_MS } from "@/lib/shared/days/durations";
import {
  giveFactorCode,
  removeSecondFactor,
  renewRecoveryCodes,
} from "@/lib/shared/account/actions";
import * as commands from "@/lib/shared/account/commands";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCounty, aPhone, aStaff, present } from "@/tests/support/factories";
import type { County } from "@/tests/support/factories";
import { aSecondFactor } from "@/tests/support/second-factors";
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
    const where = { subjectId: staff.id, name: "signInFailure" } as const;
    expect(await db.auditEntry.findMany({ where })).toMatchObject([
      { actorId: null, chainId: county.center.id, data: { task: "SECOND_FACTOR" } },
    ]);
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
