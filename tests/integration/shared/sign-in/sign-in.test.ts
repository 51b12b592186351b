import { shownCode } from "@/tests/support/shown-codes";
import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { signInStaff, signInVolunteer } from "@/lib/shared/sign-in/commands";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { aCode, aCounty, aPhone, aStaff, aVolunteer, type County } from "@/tests/support/factories";

const PASSWORD = "a password of the tests";

let county: County;
let passwordHash: string;
beforeAll(async () => {
  county = await aCounty();
  passwordHash = await hashPassword(PASSWORD);
});

const error = (code: string): unknown => expect.objectContaining({ code });

/** How many of several tries failed for this reason. */
const countFailed = (tries: PromiseSettledResult<unknown>[], code: string) =>
  tries.filter((attempt) => attempt.status === "rejected" && isAppError(attempt.reason, code))
    .length;

const isAppError = (reason: unknown, code: string) =>
  reason instanceof AppError && reason.code === code;

describe("staff sign in", () => {
  const signIn = (userName: string, password = PASSWORD) =>
    signInStaff(VISITOR, { userName, password });

  it("with user name and password", async () => {
    const { id } = await aStaff(county.village.id, { userName: "right", passwordHash });
    expect(await signIn("right")).toEqual({ kind: "STAFF", id });
  });

  it("and are not told whether the name or the password is wrong", async () => {
    await aStaff(county.village.id, { userName: "known", passwordHash });
    await expect(signIn("known", "wrong")).rejects.toEqual(error("WRONG_PASSWORD"));
    await expect(signIn("nobody", "wrong")).rejects.toEqual(error("WRONG_PASSWORD"));
  });

  it("no more once disabled", async () => {
    await aStaff(county.village.id, { userName: "left", passwordHash });
    await db.staff.update({ where: { userName: "left" }, data: { disabledAt: new Date() } });
    await expect(signIn("left")).rejects.toEqual(error("WRONG_PASSWORD"));
  });

  it("not after eight wrong passwords, even with the right one", async () => {
    await aStaff(county.village.id, { userName: "attacked", passwordHash });
    for (let attempt = 0; attempt < 8; attempt++) {
      await expect(signIn("attacked", "guess")).rejects.toEqual(error("WRONG_PASSWORD"));
    }
    await expect(signIn("attacked")).rejects.toEqual(error("TOO_MANY_TRIES"));
  });

  it("and guesses sent all at once are stopped as well", async () => {
    await aStaff(county.village.id, { userName: "rushed", passwordHash });
    const guesses = await Promise.allSettled(
      Array.from({ length: 30 }, () => signIn("rushed", "guess")),
    );
    expect(countFailed(guesses, "WRONG_PASSWORD")).toBe(8);
    expect(countFailed(guesses, "TOO_MANY_TRIES")).toBe(22);
  });

  it("with a clean slate after the right password", async () => {
    await aStaff(county.village.id, { userName: "forgetful", passwordHash });
    for (let day = 0; day < 2; day++) {
      for (let attempt = 0; attempt < 7; attempt++) {
        await expect(signIn("forgetful", "guess")).rejects.toEqual(error("WRONG_PASSWORD"));
      }
      await expect(signIn("forgetful")).resolves.toMatchObject({ kind: "STAFF" });
    }
  });
});

describe("volunteers sign in", () => {
  const signIn = (phone: string, code?: string, now?: Date) =>
    signInVolunteer(VISITOR, { phone, ...(code && { code }) }, now);

  it("with the code that was sent to their phone", async () => {
    const { id, phone } = await aVolunteer(county.village);
    expect(await signIn(phone)).toBeNull();
    expect(await signIn(phone, shownCode(phone))).toEqual({ kind: "VOLUNTEER", id });
  });

  it("with a code that is stored as a hash only", async () => {
    const { phone } = await aVolunteer(county.village);
    const code = await aCode(phone);
    expect(JSON.stringify(await db.phoneCode.findMany())).not.toContain(code);
  });

  it("once with each code", async () => {
    const { phone } = await aVolunteer(county.village);
    const code = await aCode(phone);
    await signIn(phone, code);
    await expect(signIn(phone, code)).rejects.toEqual(error("WRONG_CODE"));
  });

  it("once, however many send the same code at once", async () => {
    const { phone } = await aVolunteer(county.village);
    const code = await aCode(phone);
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(phone, code)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("not with a code that is ten minutes old", async () => {
    const { phone } = await aVolunteer(county.village);
    const code = await aCode(phone);
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await expect(signIn(phone, code, later(10.1))).rejects.toEqual(error("WRONG_CODE"));
    await expect(signIn(phone, code, later(9))).resolves.not.toBeNull();
  });

  it("not with a code sent to another phone", async () => {
    const [mine, theirs] = [await aVolunteer(county.village), await aVolunteer(county.village)];
    const code = await aCode(mine.phone);
    await expect(signIn(theirs.phone, code)).rejects.toEqual(error("WRONG_CODE"));
  });

  it("not after five wrong codes, even with the right one", async () => {
    const { phone } = await aVolunteer(county.village);
    const code = await aCode(phone);
    const wrong = code === "000000" ? "000001" : "000000";
    const guesses = await Promise.allSettled(
      Array.from({ length: 20 }, () => signIn(phone, wrong)),
    );
    expect(countFailed(guesses, "WRONG_CODE")).toBe(5);
    await expect(signIn(phone, code)).rejects.toEqual(error("CODE_SPENT"));
  });

  it("after at most five codes an hour were sent", async () => {
    const phone = aPhone();
    for (let sent = 0; sent < 5; sent++) await signIn(phone);
    await expect(signIn(phone)).rejects.toEqual(error("TOO_MANY_CODES"));
  });

  it("only if they are registered, which is told to the owner of the phone alone", async () => {
    const phone = aPhone();
    expect(await signIn(phone)).toBeNull();
    await expect(signIn(phone, await aCode(phone))).rejects.toEqual(error("NOT_REGISTERED"));
  });

  it("no more once disabled", async () => {
    const { id, phone } = await aVolunteer(county.village);
    await db.volunteer.update({ where: { id }, data: { disabledAt: new Date() } });
    await expect(signIn(phone, await aCode(phone))).rejects.toEqual(error("DISABLED"));
  });
});
