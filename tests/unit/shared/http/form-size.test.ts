import { expect, test } from "vitest";
import { checkFormBody, maxBody } from "@/lib/shared/http/check-form.mjs";
import { isWrittenByUs } from "@/lib/shared/http/own-fields.mjs";
import { BOUNDARY, formBody, type FormField } from "@/tests/support/http/exchange";

const IMPORT = "/admin/places/import?x=1";
const SIGNED_IN = { cookie: "hive-locale=en; hive-session=abc" };
const ID = "60".repeat(21);

test("only the form to which places are uploaded may be large", () => {
  expect(maxBody({ url: IMPORT, headers: SIGNED_IN })).toBeGreaterThan(20_000_000);
  for (const url of ["/admin/places/import/1", "/admin/places", "/sign-in", "/"]) {
    expect(maxBody({ url, headers: SIGNED_IN })).toBe(1_000_000);
  }
});

test("nobody uploads a large form who is not signed in", () => {
  for (const headers of [{}, { cookie: "hive-locale=en; not-hive-session=1" }]) {
    expect(maxBody({ url: IMPORT, headers })).toBe(1_000_000);
  }
});

/** The status with which the body of a form is refused; null if it goes on. */
function check(fields: FormField[]): number | null {
  const headers = {
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "next-action": ID,
  };
  const body = Buffer.from(formBody([...fields, ["0", '[{"ok":false},"$K1"]']]));
  return checkFormBody({ headers }, body);
}

test("large is the one file in it, never the fields beside it", () => {
  const file = { name: "a.csv", type: "text/csv", text: "x".repeat(2_000_000) };
  expect(check([["_1_file", file]])).toBe(null);
  expect(
    check([
      ["_1_file", file],
      ["_1_other", file],
    ]),
  ).toBe(400);
  expect(
    check([
      ["_1_file", file],
      ["_1_a", "x".repeat(600_000)],
      ["_1_b", "x".repeat(600_000)],
    ]),
  ).toBe(413);
});

test("a state longer than any of ours is not parsed", () => {
  const state = (length: number) =>
    JSON.stringify([{ values: { a: ["x".repeat(length)] } }, "$K1"]);
  const part = (text: string) => [{ name: "0", isFile: false, value: Buffer.from(text) }];
  expect(isWrittenByUs(part(state(200_000)), ID)).toBe(true);
  expect(isWrittenByUs(part(state(400_000)), ID)).toBe(false);
});
