import { expect, test } from "vitest";
import { bareName } from "@/lib/network/sites/bare-name";

test.each([
  ["昌吉市新时代文明实践中心", "昌吉市"],
  ["六工镇新时代文明实践所", "六工镇"],
  ["官地村新时代文明实践站", "官地村"],
  ["昌吉市图书馆", "昌吉市图书馆"],
  ["新时代文明实践站", "新时代文明实践站"],
])("%s lies in %s", (name, bare) => {
  expect(bareName(name)).toBe(bare);
});
