import { expect, test } from "vitest";
import { exportFileName } from "@/lib/reporting/exports/file-name";
import { fileResponse } from "@/lib/reporting/exports/file-response";

const PERIOD = { from: "2026-10", to: "2026-11" };

test("a file is saved under its Chinese name and not cached by proxies", () => {
  const { headers } = fileResponse("各阵地-六工镇-2026-10.xlsx", "");
  expect(headers.get("Content-Disposition")).toBe(
    `attachment; filename="hive-2026-10.xlsx"; filename*=UTF-8''${encodeURIComponent("各阵地-六工镇-2026-10.xlsx")}`,
  );
  expect(headers.get("Content-Type")).toBe(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
  expect(headers.get("Cache-Control")).toBe("private, no-store");
});

test.each([
  ["a.csv", "text/csv; charset=utf-8"],
  ["a.csv.gz", "application/gzip"],
])("%s is %s", (name, type) => {
  expect(fileResponse(name, "").headers.get("Content-Type")).toBe(type);
});

test("a name cannot inject headers", () => {
  const { headers } = fileResponse(`a'"\r\nX: (b).csv`, "");
  expect(headers.get("Content-Disposition")).toBe(
    `attachment; filename="hive-a-X-b-.csv"; filename*=UTF-8''a%27%22%0D%0AX%3A%20%28b%29.csv`,
  );
});

test("the name has table, place and months, without characters that file systems refuse", () => {
  const name = exportFileName("各阵地", 'a/b:"c"新时代文明实践站', PERIOD, "csv", "zh-CN");
  expect(name).toBe("各阵地-a_b_c_-2026-10至2026-11.csv");
});

test("in English the name of the place is spelt out too", () => {
  const name = exportFileName("places", "六工镇新时代文明实践所", PERIOD, "csv", "en");
  expect(name).toMatch(/^places-Liugong_Zhen_六工镇-.*\.csv$/);
});
