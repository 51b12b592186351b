import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanSecret, cleanText, narrow, toPlain } from "@/lib/shared/forms/clean-text";
import { anyText } from "@/tests/support/any-text";

describe("text that comes in", () => {
  test.each([
    ["stays as it is", "灯坏了，\n\t请来 3 楼。Ñandú ¥5", "灯坏了，\n\t请来 3 楼。Ñandú ¥5"],
    ["has line ends of one kind", "a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
    ["has composed letters", "Cafe\u0301", "Café"],
    ["has no controls", "a\0b\u0007c\u001Bd\u009Fe", "abcde"],
    ["has no halves of characters", "a\uD800b\uDC00c", "abc"],
    ["has no non-characters", "a\uFFFEb\uFFFFc\uFDD0d\u{1FFFE}e\u{10FFFF}f", "abcdef"],
    ["turns nothing around", "a\u202Eb\u202Ac\u2066d\u2069e\u200Ff\u061Cg", "abcdefg"],
    ["has nothing without width", "1\u200B3\uFEFF8\u2060-\u00AD1\u200C2\u200D3", "138-123"],
    ["has no fillers and tags", "a\u3164\u115F\uFFA0b\u{E0041}\u034F", "ab"],
    ["keeps joiners where letters join", "می\u200Cخواهم क्\u200Dष", "می\u200Cخواهم क्\u200Dष"],
    ["keeps emoji together", "👩🏽\u200D🚒 ❤\uFE0F\u200D🔥", "👩🏽\u200D🚒 ❤\uFE0F\u200D🔥"],
    ["keeps variants of characters", "葛\u{E0100}城 ☎\uFE0F", "葛\u{E0100}城 ☎\uFE0F"],
    ["has no variant of nothing", "\uFE0Fa\uFE0F\uFE0F", "a\uFE0F"],
    ["keeps rare names", "䶮㛃𠮷\u{2B740}", "䶮㛃𠮷\u{2B740}"],
    ["is empty if nothing shows", " \u200B\u3000\n\u2800\u3164\u0301\u202E", ""],
  ])("%s", (_, typed, cleaned) => expect(cleanText(typed)).toBe(cleaned));

  test("is cleaned once and for all, and nothing invisible is left, whatever it was", () => {
    fc.assert(
      fc.property(anyText(), (typed) => {
        const cleaned = cleanText(typed);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleaned).toBe(cleaned.normalize("NFC"));
        expect(cleaned).not.toMatch(/[\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069\r]/u);
        expect(cleaned).not.toMatch(/[^\P{Cc}\t\n]/u);
        expect(cleaned === "" || /[^\s\p{M}\p{Cf}]/u.test(cleaned)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test("what identifies something is read in plain letters and digits", () => {
  expect(toPlain(" １３８－１２３４ ")).toBe("138-1234");
  expect(toPlain("Ｈｉｖｅ．ａｄｍｉｎ")).toBe("Hive.admin");
  expect(toPlain("①²")).toBe("12");
  fc.assert(
    fc.property(anyText(), (typed) => {
      expect(toPlain(toPlain(typed))).toBe(toPlain(typed));
    }),
  );
});

test("full-width letters and digits become narrow, and punctuation stays", () => {
  expect(narrow("３号楼　Ａ座（东）！")).toBe("3号楼 A座（东）！");
});

test("a secret stays as it is typed, but for what cannot be compared", () => {
  expect(cleanSecret(" Ｐａｓｓ\u200Bwört\0\uD800 ")).toBe(" Ｐａｓｓ\u200Bwört ");
});
