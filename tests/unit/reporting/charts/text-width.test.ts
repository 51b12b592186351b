import { describe, expect, test } from "vitest";
import { hasWideCharacters, shortenText, textWidth } from "@/lib/reporting/charts/text-width";

describe("the width of a text", () => {
  test.each(["昌吉", "䶮㛃", "𠮷野"])("of two Chinese characters is two squares: %s", (text) => {
    expect(textWidth(text, 10)).toBe(20);
  });

  test("of Latin letters is about half as much", () => {
    expect(textWidth("Changji", 10)).toBeGreaterThan(25);
    expect(textWidth("Changji", 10)).toBeLessThan(45);
  });
});

describe("a name that has", () => {
  test("enough room stays as it is", () => {
    expect(shortenText("六工镇", 30, 10)).toBe("六工镇");
  });

  test("too little room fits with its ellipsis", () => {
    const short = shortenText("阿什里哈萨克族乡", 60, 10);
    expect(short).toBe("阿什里哈萨…");
    expect(textWidth(short, 10)).toBeLessThanOrEqual(60);
  });

  test("no room at all still shows its first character", () => {
    expect(shortenText("六工镇", 1, 10)).toBe("六…");
  });
});

test("a text with Chinese characters is recognized", () => {
  expect(hasWideCharacters("医疗")).toBe(true);
  expect(hasWideCharacters("Health")).toBe(false);
});
