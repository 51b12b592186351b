import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fullPlaceName, localPlaceName } from "@/lib/network/sites/local-place-name";

describe("in English a place has its spelling before its name", () => {
  test.each([
    ["昌吉市新时代文明实践中心", "Changji Shi 昌吉市"],
    ["六工镇新时代文明实践所", "Liugong Zhen 六工镇"],
    ["宁边路街道", "Ningbianlu Jiedao 宁边路街道"],
    ["西街社区居民委员会", "Xijie Shequ 西街社区居民委员会"],
    ["下六工村村民委员会", "Xialiugong Cun 下六工村村民委员会"],
    ["二工村民委员会", "Ergong Cun 二工村民委员会"],
    ["延安北路街道", "Yan'anbeilu Jiedao 延安北路街道"],
    ["昌吉回族自治州", "Changjihuizu Zizhizhou 昌吉回族自治州"],
    ["长安村", "Chang'an Cun 长安村"],
    ["绿洲路街道", "Lüzhoulu Jiedao 绿洲路街道"],
    ["Hive County", "Hive County"],
  ])("%s", (name, shown) => expect(localPlaceName(name, "en")).toBe(shown));
});

test("in Chinese it is the name alone", () => {
  expect(localPlaceName("六工镇新时代文明实践所", "zh-CN")).toBe("六工镇");
});

test("with the words for its kind it is spelt out likewise, and in Chinese stays as it is", () => {
  const name = "六工镇新时代文明实践所";
  expect(fullPlaceName(name, "en")).toBe(`Liugong Zhen ${name}`);
  expect(fullPlaceName(name, "zh-CN")).toBe(name);
  expect(fullPlaceName("Hive County", "en")).toBe("Hive County");
});

const FOLDER = "prisma/data/divisions";
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".csv"))
  .flatMap((file) => readFileSync(`${FOLDER}/${file}`, "utf8").trim().split(/\r?\n/).slice(1))
  .map((line) => line.split(",")[2] ?? "");

test("every real division is spelt in words of letters, each with a capital", () => {
  expect(NAMES.length).toBeGreaterThan(5000);
  const odd = NAMES.filter((name) => {
    const shown = localPlaceName(name, "en");
    return (
      !shown.endsWith(` ${name}`) ||
      !/^([A-ZÜ0-9][a-zü0-9'’]* )+$/u.test(shown.slice(0, -name.length))
    );
  });
  expect(odd).toEqual([]);
});
