import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countTyped } from "@/lib/shared/forms/count-characters";
import { anyPhone, code, phone, text } from "@/lib/shared/forms/fields";
import { readForm } from "@/lib/shared/forms/forms";
import { readAnyPhone, readPhone } from "@/lib/shared/forms/phone-number";
import { anyText } from "@/tests/support/any-text";

// The door of typed text: what a browser says of a text and what the server takes are the same.

/** The text of a field as it arrives: browsers send line ends as two characters. */
function arrive(typed: string): unknown {
  const form = new FormData();
  form.set("field", typed.replace(/\r\n?|\n/g, "\r\n"));
  return readForm(form).field;
}

const MAX = 20;

describe("any text", () => {
  test("is counted the same where it is typed and where it arrives, and taken or told why", () => {
    fc.assert(
      fc.property(anyText(60), (typed) => {
        const count = countTyped(typed);
        const read = text(MAX).safeParse(arrive(typed));
        expect(read.success).toBe(count > 0 && count <= MAX);
        if (read.success) return;
        const [issue] = read.error.issues;
        expect(issue?.message).toBe(count === 0 ? "required" : "tooLong");
        if (count > 0) expect(issue).toMatchObject({ params: { max: MAX, length: count } });
      }),
      { numRuns: 2000 },
    );
  });

  test("holds a phone number or says why not", () => {
    fc.assert(
      fc.property(anyText(30), (typed) => {
        const read = readPhone(typed);
        if (typeof read === "string") expect(read).toMatch(/^1[3-9]\d{9}$/);
        else expect(phone.safeParse(typed).error?.issues[0]?.message).toBe(read.fault);
      }),
    );
  });
});

describe("any phone", () => {
  test("is a mobile number or a landline, however it is written", () => {
    fc.assert(
      fc.property(
        aPhoneOf.chain(({ digits, phone: as }) => fc.tuple(written(digits), fc.constant(as))),
        ([typed, as]) => {
          expect(anyPhone.parse(arrive(typed))).toBe(as);
        },
      ),
    );
  });

  test("read again is the same, and every text is taken or told why", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(30), fc.stringMatching(/^[\d() +-]{5,20}$/)), (typed) => {
        const read = readAnyPhone(typed);
        if (read === null) expect(anyPhone.safeParse(typed).success).toBe(false);
        else expect(readAnyPhone(read)).toBe(read);
        const mobile = readPhone(typed);
        if (read !== null && typeof mobile === "string") expect(read).toBe(mobile);
      }),
    );
  });
});

const ofDigits = (pattern: RegExp) => fc.stringMatching(pattern);

/** The digits of a phone, and how it is stored. */
const aPhoneOf = fc.oneof(
  ofDigits(/^1[3-9]\d{9}$/).map((digits) => ({ digits, phone: digits })),
  fc
    .oneof(
      fc.tuple(ofDigits(/^(?:010|02\d)$/), ofDigits(/^[2-8]\d{7}$/)),
      fc.tuple(ofDigits(/^0[3-9]\d\d$/), ofDigits(/^[2-8]\d{6,7}$/)),
    )
    .map(([area, rest]) => ({ digits: area + rest, phone: `${area}-${rest}` })),
);

/** Digits as people write them: in groups, full-width, with marks that nobody sees between them. */
function written(digits: string): fc.Arbitrary<string> {
  const gap = fc.constantFrom("", "", " ", "-", "\u3000", "\u2013", "\u200B", "\u00AD", "\uFEFF");
  const wide = fc.boolean();
  return fc
    .tuple(fc.array(gap, { minLength: digits.length, maxLength: digits.length }), wide)
    .map(([gaps, isWide]) =>
      [...digits].map((digit, index) => (index ? gaps[index] : "") + shape(digit, isWide)).join(""),
    );
}

function shape(digit: string, isWide: boolean): string {
  return isWide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit;
}

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((each) => each.join(""));

test("a phone number is understood however it is written and whatever words are around it", () => {
  const number = fc
    .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
    .map(([d, rest]) => `1${d}${rest}`);
  const around = fc.constantFrom(
    ["", ""],
    ["+86 ", ""],
    ["0086", " "],
    ["（+86）", ""],
    ["我的电话是：", "，谢谢。"],
    ["تېلېفون نومۇرۇم ", "."],
  );
  const typed = number.chain((plain) => fc.tuple(fc.constant(plain), around, written(plain)));
  fc.assert(
    fc.property(typed, ([plain, [before, after], number]) => {
      expect(phone.parse(arrive(before + number + after))).toBe(plain);
    }),
    { numRuns: 500 },
  );
});

test("a code is understood however it is written", () => {
  const typed = digits(6).chain((plain) => fc.tuple(fc.constant(plain), written(plain)));
  fc.assert(
    fc.property(typed, ([plain, number]) => {
      expect(code.parse(`验证码：${number}。`)).toBe(plain);
    }),
  );
});
