import { watchCodes } from "@/tests/support/shown-codes";
import { beforeAll, expect, test } from "vitest";
import { VISITOR } from "@/lib/shared/auth/actor";
import { readToken } from "@/lib/shared/auth/token.server";
import { signInStaff, signInVolunteer, signOut } from "@/lib/shared/sign-in/actions";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { aCode, aCounty, aStaff, aVolunteer, type County } from "@/tests/support/factories";
import { mustSubmit, submit } from "@/tests/support/submit";

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
  const owner = await readToken(cookies.get("hive-session") ?? "");
  expect(owner).toEqual({ kind: "STAFF", id: staff.id, version: 1 });
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
  expect(first).toMatchObject({ data: { step: "code" }, values: { phone: [phone] } });
  const without = await submit(signInVolunteer, VISITOR, { phone, step: "code" });
  expect(without).toMatchObject({ fieldErrors: { code: ["codeDigits"] } });
  const code = await aCode(phone);
  const second = await mustSubmit(signInVolunteer, VISITOR, { phone, step: "code", code });
  expect(second.to).toBe("/volunteer");
  expect(second.cookies.has("hive-session")).toBe(true);
});

test("who signs out has no session any more", async () => {
  const { cookies, to } = await mustSubmit(signOut, await aStaff(county.village.id), {});
  expect(to).toBe("/");
  expect(cookies.has("hive-session")).toBe(false);
});
