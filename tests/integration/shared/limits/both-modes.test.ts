import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { giveFactorCode } from "@/lib/shared/account/actions";
import { VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { signInStaff } from "@/lib/shared/sign-in/actions";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCounty, aPhone, aStaff, present, type County } from "@/tests/support/factories";
import { aSecondFactor } from "@/tests/support/second-factors";
import { nextRequest, submit, type Submitted } from "@/tests/support/submit";

const HALL = { address: "203.0.113.7" };
const ELSEWHERE = { address: "198.51.100.9" };
const PASSWORD = "Honey-and-bread-7";

let county: County;
let passwordHash: string;
beforeAll(async () => {
  county = await aCounty();
  passwordHash = await hashPassword(PASSWORD);
});

/** Guards the county in this mode from now on; passwords that exist were chosen under it. */
async function guardBy(mode: "MODERN" | "MLPS") {
  const policy = { mode, modeChangedAt: new Date(0) };
  const siteId = county.center.id;
  await db.securityPolicy.upsert({
    where: { siteId },
    create: { siteId, ...policy },
    update: policy,
  });
}

const signIn = (userName: string, password: string, from: object = {}) =>
  submit(signInStaff, VISITOR, { userName, password }, from);

/** Tries of strangers until none is left, without the time that passwords take. */
async function exhaust(limit: "wrongPassword" | "wrongPasswordsFromNetwork", key: string) {
  for (let left = 1; left > 0;) left = await countTry(limit, key).catch(() => 0);
}

const deviceOf = ({ cookies }: Submitted) => cookies.get("hive-device") ?? "";

// Classified protection asks for limited tries (8.1.4.1 b); they are limited alike in both modes.
describe.each(["MODERN", "MLPS"] as const)("in the mode %s", (mode) => {
  let userName: string;
  let factorCode: () => string;
  beforeEach(async () => {
    await db.rateLimit.deleteMany();
    await guardBy(mode);
    userName = `u-${aPhone()}`;
    const { id } = await aStaff(county.village.id, { userName, passwordHash });
    factorCode = await aSecondFactor(id);
  });

  /** Signs the owner in and gives the cookie by which the browser is known. */
  async function aKnownBrowser(): Promise<string> {
    const first = await signIn(userName, PASSWORD, HALL);
    const done = await submit(giveFactorCode, nextRequest(first), { factorCode: factorCode() });
    expect(done).toMatchObject({ to: "/sign-in" });
    return deviceOf(done);
  }

  test("a lock says the same for the right and a wrong password, and for a name nobody has", async () => {
    const nobody = `n-${aPhone()}`;
    const said = async (name: string) => {
      const open = await signIn(name, "guess");
      await exhaust("wrongPassword", name);
      return [open.message, (await signIn(name, "guess")).message];
    };
    expect(await said(userName)).toEqual(await said(nobody));
    expect(await signIn(userName, PASSWORD)).toMatchObject({ code: "TOO_MANY_TRIES" });
  });

  test("strangers who guess passwords do not lock the owner out of a known browser", async () => {
    const device = await aKnownBrowser();
    await exhaust("wrongPassword", userName);
    await exhaust("wrongPasswordsFromNetwork", `${HALL.address}/32`);
    expect(await signIn(userName, PASSWORD, ELSEWHERE)).toMatchObject({ code: "TOO_MANY_TRIES" });
    expect(await signIn(userName, PASSWORD, { ...HALL, device })).toMatchObject({
      to: "/sign-in/code",
    });
  });

  test("nor do strangers who know the password and guess the second factor", async () => {
    const device = await aKnownBrowser();
    const stranger = nextRequest(await signIn(userName, PASSWORD, ELSEWHERE));
    const wrong = { factorCode: factorCode() === "000000" ? "000001" : "000000" };
    for (let guess = 0; guess < 5; guess++) await submit(giveFactorCode, stranger, wrong);
    expect(await submit(giveFactorCode, stranger, wrong)).toMatchObject({ code: "TOO_MANY_TRIES" });
    await db.secondFactor.updateMany({ data: { lastStep: 0 } });
    const owner = await signIn(userName, PASSWORD, { device });
    const right = { factorCode: factorCode() };
    const done = await submit(giveFactorCode, nextRequest(owner), right, { device });
    expect(done).toMatchObject({ to: "/sign-in" });
  });

  test("the password alone makes no browser known: its tries are those of strangers", async () => {
    const first = await signIn(userName, PASSWORD, HALL);
    expect(first.to).toBe("/sign-in/code");
    expect(deviceOf(first)).toBe("");
  });

  test("a known browser is limited too", async () => {
    const device = await aKnownBrowser();
    for (let guess = 0; guess < 8; guess++) await signIn(userName, "guess", { device });
    expect(await signIn(userName, PASSWORD, { device })).toMatchObject({
      code: "TOO_MANY_TRIES",
    });
    expect(present(await db.staff.findUnique({ where: { userName } })).disabledAt).toBeNull();
  });
});
