import { describe, expect, test } from "vitest";
import type * as z from "zod";
import {
  anyPhone,
  code,
  id,
  ids,
  moment,
  note,
  phone,
  secret,
  text,
  tick,
  userName,
  whole,
} from "@/lib/shared/forms/fields";
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
    ["0086 138 1234 5678", "13812345678"],
    ["(+86)138.1234.5678", "13812345678"],
    ["1\u200B3\u200E8\u00AD12345678\u2060", "13812345678"],
    ["我家在3楼，电话是 138-1234-5678，谢谢", "13812345678"],
    ["13812345678 或者 +86 138 1234 5678", "13812345678"],
  ])("%j is parsed as %s", (typed, number) => expect(phone.parse(typed)).toBe(number));

  test.each([
    ["1381234567", "phoneLength"],
    ["138123456789", "phoneLength"],
    ["8681234567", "phoneLength"],
    ["12812345678", "phoneMobile"],
    ["03912345678", "phoneMobile"],
    ["1381234567a", "phoneLength"],
    ["没有电话", "phoneDigits"],
    ["13812345678 13912345678", "phoneTwo"],
    ["138 1234 5678，或 139 1234 5678", "phoneTwo"],
    ["3楼，138123456", "phoneLength"],
    ["   ", "phoneDigits"],
    [undefined, "required"],
    [["13812345678", "13812345679"], "required"],
  ])("%j: %s", (typed, key) => expect(fault(phone, typed)).toBe(key));

  test("the error carries its length", () => {
    const [issue] = phone.safeParse("1381234567").error?.issues ?? [];
    expect(issue).toMatchObject({ params: { length: 10 } });
  });
});

describe("a mobile number or a landline", () => {
  test.each([
    ["138 1234 5678", "13812345678"],
    ["0994-2345678", "0994-2345678"],
    ["09942345678", "0994-2345678"],
    ["(0994) 234 5678", "0994-2345678"],
    ["（０９９４）２３４５６７８", "0994-2345678"],
    ["+86 994 2345678", "0994-2345678"],
    ["0086-10-62345678", "010-62345678"],
    ["010 6234 5678", "010-62345678"],
    ["0755-82345678", "0755-82345678"],
    ["村委会电话 0994—2345678，找老王", "0994-2345678"],
    ["0994-2345678 转 801", "0994-2345678"],
  ])("%j is parsed as %s", (typed, number) => expect(anyPhone.parse(typed)).toBe(number));

  test.each([
    ["2345678", "anyPhone"],
    ["0994-1345678", "anyPhone"],
    ["010-6234567", "anyPhone"],
    ["1381234567", "anyPhone"],
    ["没有电话", "anyPhone"],
    ["0994-2345678/13812345678", "anyPhone"],
    ["0994-2345678 0994-2345679", "anyPhone"],
    [undefined, "required"],
  ])("%j: %s", (typed, key) => expect(fault(anyPhone, typed)).toBe(key));
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

test("a text is counted in characters, and its error says how many there are", () => {
  expect(text(2).parse("𠮷😀")).toBe("𠮷😀");
  const [issue] = text(500).safeParse("字".repeat(5000)).error?.issues ?? [];
  expect(issue).toMatchObject({ message: "tooLong", params: { max: 500, length: 5000 } });
});

test("a password keeps the spaces at its ends", () => {
  expect(secret(200).parse("  a b ")).toBe("  a b ");
});

test("a user name may be typed in any case and width", () => {
  expect(userName.parse(" Ｄispatcher ")).toBe("dispatcher");
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
  ["153 257", null],
  ["153-257", null],
  ["【蜂巢】验证码 153257，10 分钟内有效", null],
  ["153257 或 153258", "codeDigits"],
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
