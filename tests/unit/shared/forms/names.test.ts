import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlaceFile } from "@/lib/network/imports/read-file.server";
import categories from "@/lib/network/menu/default-categories.json";
import { cleanText } from "@/lib/shared/forms/clean-text";
import { name } from "@/lib/shared/forms/fields";
import { isName } from "@/lib/shared/forms/names";
import menu from "@/prisma/seed/menu.json";
import { anyText } from "@/tests/support/any-text";

describe("a name", () => {
  test.each([
    "买买提·吐尔逊",
    "O’Brien-D'Arcy, Jr.",
    "太原钢铁（集团）有限公司社区",
    "“红马甲”志愿服务队",
    "《论语》读书会：一、二",
    "75°酒精 (500ml*2)",
    "АБВ شەھەر བོད་ Ñandú",
    "葛\u{E0100}城䶮㛃𠮷",
    "110",
    "constructor",
  ])("may be %s", (typed) => expect(name(60).parse(typed)).toBe(typed));

  test.each([
    ["__proto__", "name"],
    ["hasOwn_Property", "name"],
    ["<b>蜂</b>", "name"],
    ["a\\b", "name"],
    ["{count}", "name"],
    ["蜂\uE000", "name"],
    ["·（）", "name"],
    ["  ", "required"],
    ["蜂".repeat(61), "tooLong"],
    [["a", "b"], "required"],
  ])("is not %j", (typed, message) => {
    expect(name(60).safeParse(typed).error?.issues[0]?.message).toBe(message);
  });

  test("is stored with single spaces and plain digits", () => {
    expect(name(60).parse("  ３号楼　\n Ａ座 ")).toBe("3号楼 A座");
    expect(name(60).parse("ａ\u0308")).toBe("\u00e4");
  });

  test("stays as it is when it is sent again, and is never the name of an inherited accessor", () => {
    fc.assert(
      fc.property(anyText(12), (typed) => {
        const stored = name(200).safeParse(cleanText(typed)).data;
        if (stored === undefined) return;
        expect(name(200).parse(cleanText(stored))).toBe(stored);
        expect(stored).not.toContain("_");
      }),
      { numRuns: 1000 },
    );
  });
});

test("all divisions, categories and services of the project have names that may be typed", async () => {
  const folder = "prisma/data/divisions";
  const files = readdirSync(folder).map((file) => ({
    name: file,
    bytes: readFileSync(join(folder, file)),
  }));
  const read = await Promise.all(files.map((file) => readPlaceFile(file)));
  const names = [
    ...read.flatMap(({ places }) => places.map((place) => place.name)),
    ...categories.flatMap((category) => [category.name, category.nameEn]),
    ...menu.flatMap(({ name: category, nameEn, items }) => [
      ...[category, nameEn],
      ...items.flatMap(([item = "", itemEn = ""]) => [item, itemEn]),
    ]),
  ];
  expect(names.length).toBeGreaterThan(5000);
  expect(names.filter((one) => !isName(one))).toEqual([]);
});
