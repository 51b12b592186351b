import { describe, expect, test } from "vitest";
import { siteName } from "@/lib/network/sites/place-name";

describe("the name on the sign", () => {
  test.each([
    ["CITY", "昌吉回族自治州", "昌吉回族自治州"],
    ["CENTER", "昌吉市", "昌吉市新时代文明实践中心"],
    ["TOWNSHIP", "宁边路街道", "宁边路街道新时代文明实践所"],
    ["TOWNSHIP", "宁边路街道办事处", "宁边路街道新时代文明实践所"],
    ["VILLAGE", "西街社区居民委员会", "西街社区新时代文明实践站"],
    ["VILLAGE", "王店居委会", "王店社区新时代文明实践站"],
    ["VILLAGE", "杨家庄村村民委会", "杨家庄村新时代文明实践站"],
    ["VILLAGE", "上兰村民委员会", "上兰村新时代文明实践站"],
    ["VILLAGE", "东蒲村委会", "东蒲村新时代文明实践站"],
    ["VILLAGE", "农场生活区", "农场生活区新时代文明实践站"],
  ] as const)("%s %s → %s", (level, divisionName, name) => {
    expect(siteName(level, divisionName)).toBe(name);
  });
});
