import { describe, expect, test } from "vitest";
import {
  nameTokens,
  phoneEndToken,
  phoneToken,
  typedTokens,
} from "@/lib/shared/sealing/token.server";

const isFound = (name: string, typed: string) =>
  typedTokens(typed).some((token) => nameTokens(name).includes(token));

describe("a name is found", () => {
  test.each([
    ["王小明", "王小明"],
    ["王小明", "小明"],
    ["王小明", " 王 小明 "],
    ["王小明", "wangxiaoming"],
    ["王小明", "WXM"],
    ["王小明", "xiaoming"],
    ["买买提·艾力", "买买提·艾力"],
    ["买买提·艾力", "买买提艾力"],
    ["买买提・艾力", "买买提•艾力"],
    ["买买提·艾力", "maimaitiaili"],
    ["单小花", "shanxiaohua"],
    ["单小花", "dxh"],
    ["吕律", "lvlv"],
    ["Anna", "anna"],
  ])("%s by %s", (name, typed) => {
    expect(isFound(name, typed)).toBe(true);
  });

  test.each([
    ["王小明", "王"],
    ["王小明", "明"],
    ["王小明", "王小"],
    ["王小明", ""],
  ])(
    "%s not by %s: single characters would tell which is which by how often they come",
    (name, typed) => {
      expect(isFound(name, typed)).toBe(false);
    },
  );
});

test("a phone is found whole or by its last four digits", () => {
  expect(typedTokens("5678")).toEqual([phoneEndToken("13812345678")]);
  expect(phoneToken("13812345678")).not.toBe(phoneToken("13812345679"));
  expect(phoneToken("13812345678")).toHaveLength(22);
});

test("kinds share no tokens: a name that is written like a phone is no phone", () => {
  expect(nameTokens("13812345678")).not.toContain(phoneToken("13812345678"));
});
