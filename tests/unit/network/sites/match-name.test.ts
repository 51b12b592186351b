import { describe, expect, test } from "vitest";
import { rankBy } from "@/lib/network/sites/match-name";
import { initialsOf, spellingOf } from "@/lib/network/sites/spelling.server";

const rank = (name: string, typed: string) => rankBy(typed)({ name, spelling: spellingOf(name) });

describe("the name of a place fits", () => {
  test.each([
    ["itself", "西街社区"],
    ["the name on its sign", "西街社区新时代文明实践站"],
    ["the name of its office", "西街社区居民委员会"],
    ["spaces and full-width letters in it", "西街　社区 "],
  ])("%s best", (_, typed) => expect(rank("西街社区", typed)).toBe(0));

  test.each([
    ["西街社区", "xijieshequ"],
    ["西街社区", "xjsq"],
    ["西街社区", "XJSQ"],
    ["西街社区", "xijsq"],
    ["西街社区", "xi'jie"],
    ["西街社区", "ｘｊ"],
    ["西街社区", "xijies"],
    ["长安村", "changan"],
    ["长安村", "zhangan"],
    ["重庆路社区", "chongqing"],
    ["绿洲社区", "lvzhou"],
    ["绿洲社区", "lüzhou"],
  ])("%s by the pinyin %s, in any reading", (name, typed) => expect(rank(name, typed)).toBe(2));

  test("in this order: itself, its beginning, its pinyin, a part, pinyin of a part", () => {
    const typed = ["西街社区", "西街", "xj", "社区", "sq"];
    expect(typed.map((text) => rank("西街社区", text))).toEqual([0, 1, 2, 3, 4]);
  });

  test.each(["艾力买买提", "艾力·买买提", "艾力•买买提", "艾力 ・买买提", "ailimaimaiti"])(
    "%s, whichever dot is typed",
    (typed) => expect(rank("艾力·买买提村", typed)).not.toBeNull(),
  );

  test.each(["", "  ", "东街", "xjx", "xijieshequx", "'", "%", "\\"])("not %j", (typed) =>
    expect(rank("西街社区", typed)).toBeNull(),
  );

  test("in no time, whatever was typed", () => {
    const name = "安".repeat(200);
    expect(rank(name, "a".repeat(200))).toBe(2);
    expect(rank(name, `${"an".repeat(150)}x`)).toBeNull();
  });
});

test("initials are those of the place, not of the words every place carries", () => {
  expect(initialsOf("六工镇新时代文明实践所")).toBe("lgz");
  expect(initialsOf("昌吉市图书馆 2 号")).toBe("cjstsg2h");
});
