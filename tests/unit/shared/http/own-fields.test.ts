import { describe, expect, test } from "vitest";
import { isWrittenByUs } from "@/lib/shared/http/own-fields.mjs";

const ID = "60".repeat(21);
const part = (name: string, value = "", isFile = false) => ({
  name,
  isFile,
  value: Buffer.from(value),
});
const call = (state: string) => [part("_1_name", "x"), part("0", `[${state},"$K1"]`)];
const plain = (state: string) => [
  part("$ACTION_REF_1"),
  part("$ACTION_1:0", `{"id":"${ID}","bound":"$@1"}`),
  part("$ACTION_1:1", `[${state}]`),
  part("$ACTION_KEY", "k123"),
  part("name", "x"),
];

describe("a form is written by us", () => {
  test.each([
    '{"ok":false}',
    '{"ok":false,"message":"$$5","values":{"a":["1"]},"fieldErrors":{"a":"$undefined"}}',
    "null",
  ])("with the state %s, with and without JavaScript", (state) => {
    expect(isWrittenByUs(call(state), ID)).toBe(true);
    expect(isWrittenByUs(plain(state), undefined)).toBe(true);
  });

  test("with an action alone", () => {
    expect(isWrittenByUs([part(`$ACTION_ID_${ID}`)], undefined)).toBe(true);
  });
});

describe("a form is not written by us", () => {
  test.each(['"$F1"', '"$@2"', '"$Q1"', '"$B1"', '"$T"', '"$D2020"', '"$K1"', '{"a":["$n1"]}'])(
    "with %s in its state",
    (state) => {
      expect(isWrittenByUs(call(state), ID)).toBe(false);
      expect(isWrittenByUs(plain(state), undefined)).toBe(false);
    },
  );

  test.each(["__proto__", "constructor", "toString"])("with the key %s in its state", (key) => {
    expect(isWrittenByUs(call(`{"${key}":1}`), ID)).toBe(false);
  });

  test("with a state nested deeper than any of ours", () => {
    expect(isWrittenByUs(call("[".repeat(9) + "]".repeat(9)), ID)).toBe(false);
    expect(isWrittenByUs(call("[".repeat(200_000) + "]".repeat(200_000)), ID)).toBe(false);
  });

  test.each([
    ["no action", [part("name", "x")]],
    ["an id of Object", [part("$ACTION_ID___proto__")]],
    ["a reference to nothing", [part("$ACTION_REF_1")]],
    ["an action that is a file", [part(`$ACTION_ID_${ID}`, "", true)]],
    ["an action twice", [part(`$ACTION_ID_${ID}`), part(`$ACTION_ID_${ID}`)]],
    [
      "a field of the framework we do not use",
      [part(`$ACTION_ID_${ID}`), part("$ACTION_1:2", "1")],
    ],
  ])("with %s", (_, parts) => {
    expect(isWrittenByUs(parts, undefined)).toBe(false);
  });

  test.each([
    ["no arguments", [part("_1_a")], ID],
    ["arguments twice", [...call("{}"), part("0", "[]")], ID],
    ["parts of its own", [...call("{}"), part("2", "[]")], ID],
    ["an id of Object", call("{}"), "__proto__"],
    ["two ids", call("{}"), [ID, ID]],
  ])("when called with %s", (_, parts, id) => {
    expect(isWrittenByUs(parts, id)).toBe(false);
  });
});
