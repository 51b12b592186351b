import { describe, expect, test } from "vitest";
import { isWide, shortened, textWidth } from "@/lib/reporting/charts/text-width";

describe("the width of a text", () => {
  test.each(["昌吉", "䶮㛃", "𠮷野"])("of two Chinese characters is two squares: %s", (text) => {
    expect(textWidth(text, 10)).toBe(20);
  });

  test("of Latin letters is about half as much", () => {
    expect(textWidth("Changji", 10)).toBeGreaterThan(25);
    expect(textWidth("Changji", 10)).toBeLessThan(45);
  });
});

describe("a name for which there is", () => {
  test("room enough stays as it is", () => {
    expect(shortened("六工镇", 30, 10)).toBe("六工镇");
  });

  test("too little room fits with its ellipsis", () => {
    const short = shortened("阿什里哈萨克族乡", 60, 10);
    expect(short).toBe("阿什里哈萨…");
    expect(textWidth(short, 10)).toBeLessThanOrEqual(60);
  });

  test("no room at all still shows where it begins", () => {
    expect(shortened("六工镇", 1, 10)).toBe("六…");
  });
});

test("what holds Chinese can stand upright", () => {
  expect(isWide("医疗")).toBe(true);
  expect(isWide("Health")).toBe(false);
});
