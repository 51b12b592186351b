import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { code, id, ids, moment, note, phone, text, tick, whole } from "@/lib/shared/forms/fields";
import { MESSAGES } from "@/lib/shared/i18n/messages";

const ID = "0198c1b2-7c3d-7e4f-8a5b-1c2d3e4f5a6b";

/** The error of a value, as a key of the messages under `fields`; null if it is valid. */
function fault(field: z.ZodType, value: unknown): string | null {
  const message = field.safeParse(value).error?.issues[0]?.message ?? null;
  if (message) expect(Object.keys(MESSAGES["zh-CN"].fields)).toContain(message);
  return message;
}

describe("a phone number", () => {
  test.each([
    ["13812345678", "13812345678"],
    [" 138 1234 5678 ", "13812345678"],
    ["138-1234-5678", "13812345678"],
    ["+86 138 1234 5678", "13812345678"],
    ["8613812345678", "13812345678"],
    ["19900000001", "19900000001"],
    ["１３８１２３４５６７８", "13812345678"],
    ["＋８６　１３８－１２３４－５６７８", "13812345678"],
    ["138–1234—5678", "13812345678"],
  ])("%j is parsed as %s", (typed, number) => expect(phone.parse(typed)).toBe(number));

  test.each([
    ["1381234567", "phoneLength"],
    ["138123456789", "phoneLength"],
    ["8681234567", "phoneLength"],
    ["12812345678", "phoneMobile"],
    ["03912345678", "phoneMobile"],
    ["1381234567a", "phoneDigits"],
    ["   ", "phoneDigits"],
    [undefined, "required"],
    [["13812345678", "13812345679"], "required"],
  ])("%j: %s", (typed, key) => expect(fault(phone, typed)).toBe(key));

  test("the error carries its length", () => {
    const [issue] = phone.safeParse("1381234567").error?.issues ?? [];
    expect(issue).toMatchObject({ params: { length: 10 } });
  });
});

describe("text", () => {
  test("is trimmed", () => expect(text(5).parse("  灯坏了 ")).toBe("灯坏了"));

  test.each([
    ["灯坏了灯坏", null],
    ["灯坏了灯坏了", "tooLong"],
    ["   ", "required"],
    [undefined, "required"],
    [["a", "b"], "required"],
  ])("%j: %s", (typed, key) => expect(fault(text(5), typed)).toBe(key));

  test("is optional in a note", () => {
    expect(fault(note, undefined)).toBeNull();
    expect(fault(note, "x".repeat(501))).toBe("tooLong");
  });
});

describe("ids", () => {
  test.each([
    [ID, null],
    ["1", "pickOne"],
    [`${ID}'--`, "pickOne"],
    [undefined, "pickOne"],
    [[ID, ID], "pickOne"],
  ])("one: %j: %s", (value, key) => expect(fault(id, value)).toBe(key));

  test("none, one and several are a list without duplicates", () => {
    expect(ids.parse(undefined)).toEqual([]);
    expect(ids.parse(ID)).toEqual([ID]);
    expect(ids.parse([ID, ID])).toEqual([ID]);
  });

  test("an invalid one among them, or too many", () => {
    expect(fault(ids, [ID, "x"])).toBe("pickOne");
    expect(
      fault(
        ids,
        Array.from({ length: 201 }, () => ID),
      ),
    ).toBe("tooMany");
  });
});

test("a checkbox is true or false", () => {
  expect(tick.parse("on")).toBe(true);
  expect(tick.parse(undefined)).toBe(false);
  expect(fault(tick, "yes")).toBe("invalid");
});

test.each([
  ["012345", null],
  [" 012345 ", null],
  ["12345", "codeDigits"],
  ["1234567", "codeDigits"],
  ["１２３４５６", null],
  ["12345a", "codeDigits"],
  [undefined, "required"],
])("the code %j: %s", (typed, key) => expect(fault(code, typed)).toBe(key));

test.each([
  ["2026-11-25T03:14:47.755Z", null],
  ["0000-01-01T00:00:00Z", "invalid"],
  ["9999-12-31T00:00:00Z", "invalid"],
  ["+275760-09-13T00:00:00Z", "invalid"],
  ["2026-02-31T00:00:00Z", "invalid"],
  ["2026-11-25", "invalid"],
  [undefined, "invalid"],
])("the moment %j: %s", (typed, key) => expect(fault(moment, typed)).toBe(key));

test.each([
  ["12", null],
  ["１２", null],
  ["0", "between"],
  ["1e3", "wholeNumber"],
  ["９".repeat(400), "wholeNumber"],
])("the whole number %j: %s", (typed, key) => expect(fault(whole(1, 20), typed)).toBe(key));
