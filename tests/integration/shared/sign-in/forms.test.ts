import { watchCodes } from "@/tests/support/shown-codes";
import { beforeAll, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { findSessionPerson } from "@/lib/shared/auth/queries";
import { readToken } from "@/lib/shared/auth/token.server";
import { signInStaff, signInVolunteer, signOut } from "@/lib/shared/sign-in/actions";
import { db } from "@/lib/shared/db/db";
import { endOtherSessions } from "@/lib/shared/sessions/actions";
import { listSessions } from "@/lib/shared/sessions/queries";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCode, aCounty, aStaff, aVolunteer, type County } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit, nextRequest, submit } from "@/tests/support/submit";

let county: County;
beforeAll(async () => {
  watchCodes();
  county = await aCounty();
});

test("staff sign in with name and password, and begin at the desk", async () => {
  const passwordHash = await hashPassword("honey-and-bread");
  const staff = await aStaff(county.village.id, { userName: "bee", passwordHash });
  const fields = { userName: "bee", password: "honey-and-bread" };
  const { cookies, to } = await mustSubmit(signInStaff, VISITOR, fields);
  expect(to).toBe("/desk");
  const token = await readToken(cookies.get("hive-session") ?? "");
  expect(token && (await findSessionPerson(token))).toMatchObject({ role: "STAFF", id: staff.id });
});

test("a wrong password is said above the form, and never given back", async () => {
  const shown = await submit(signInStaff, VISITOR, { userName: "wasp", password: "a secret" });
  expect(shown).toMatchObject({
    ok: false,
    code: "WRONG_PASSWORD",
    values: { userName: ["wasp"] },
  });
  expect(shown.values).not.toHaveProperty("password");
  expect(shown.cookies.size).toBe(0);
});

test("a volunteer signs in in two steps, the second of which asks for the code", async () => {
  const { phone } = await aVolunteer(county.village);
  const first = await mustSubmit(signInVolunteer, VISITOR, { phone });
  expect(first).toMatchObject({
    ok: true,
    to: expect.stringContaining("/sign-in/volunteer?step=code&form="),
  });
  const without = await submit(signInVolunteer, VISITOR, { phone, step: "code" });
  expect(without).toMatchObject({ fieldErrors: { code: ["codeDigits"] } });
  const code = await aCode(phone);
  const second = await mustSubmit(signInVolunteer, VISITOR, { phone, step: "code", code });
  expect(second.to).toBe("/volunteer");
  expect(second.cookies.has("hive-session")).toBe(true);
});

test("who signs out has no session any more, and a copy of the cookie opens nothing", async () => {
  const staff = await aStaff(county.village.id);
  const { token, cookie } = await aSession(staff);
  const browser = { role: "BROWSER", cookie } as const;
  const { cookies, to } = await mustSubmit(signOut, browser, {});
  expect(to).toBe("/");
  expect(cookies.has("hive-session")).toBe(false);
  expect(await findSessionPerson(token)).toBeNull();
  await expect(mustSubmit(endOtherSessions, browser, {})).rejects.toThrow("SIGN_IN_FIRST");
});

test("a session says on which device it is, and in the same browser replaces the one before", async () => {
  const passwordHash = await hashPassword("honey-and-bread");
  const staff = await aStaff(county.village.id, { userName: "drone", passwordHash });
  const fields = { userName: "drone", password: "honey-and-bread" };
  const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36";
  const first = await mustSubmit(signInStaff, { role: "BROWSER", cookie: "", userAgent }, fields);
  await mustSubmit(signInStaff, nextRequest(first), fields);
  const { open, ended } = await listSessions(staff);
  expect(open).toMatchObject([{ device: null, endReason: null }]);
  expect(ended).toMatchObject([{ device: "Chrome · Windows", endReason: "REPLACED" }]);
});

test("an account without a usable hash is like a name that nobody has", async () => {
  await aStaff(county.village.id, { userName: "no-hash", passwordHash: "-" });
  const shown = await submit(signInStaff, VISITOR, { userName: "no-hash", password: "-" });
  expect(shown).toMatchObject({ ok: false, code: "WRONG_PASSWORD" });
});

test("signing in, a failure and signing out are in the audit log", async () => {
  const passwordHash = await hashPassword("honey-and-bread");
  const { id } = await aStaff(county.village.id, { userName: "queen", passwordHash });
  const fields = { userName: "queen", password: "honey-and-bread" };
  await submit(signInStaff, VISITOR, { ...fields, password: "wrong" });
  const browser = nextRequest(await mustSubmit(signInStaff, VISITOR, fields));
  await mustSubmit(signOut, browser, {});
  const entries = await db.auditEntry.findMany({
    where: { subjectId: id, chainId: county.center.id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  expect(entries.map(({ name, actorId }) => [name, actorId])).toEqual([
    ["signInFailure", null],
    ["signIn", id],
    ["signOut", id],
  ]);
});
