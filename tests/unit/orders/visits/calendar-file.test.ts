import { expect, test } from "vitest";
import { calendarFile } from "@/lib/orders/visits/calendar-file";
import { at } from "@/tests/support/moments";

const visit = {
  ...{ wishId: "w", sequence: 7, visitAt: at("11-28 14:30") },
  ...{ title: "志愿服务：六工村，三组", url: "http://localhost/volunteer/services/w" },
};

test("a calendar reads when the visit is, in universal time, and replaces what it had", () => {
  const lines = calendarFile(visit, at("11-25 09:00")).split("\r\n");
  expect(lines).toContain("DTSTART:20261128T063000Z");
  expect(lines).toContain("DTEND:20261128T073000Z");
  expect(lines).toContain("UID:w@hive");
  expect(lines).toContain("SEQUENCE:7");
  expect(lines.at(0)).toBe("BEGIN:VCALENDAR");
});

test("no line has more than 75 bytes, and unfolding gives the text back", () => {
  const title = "志愿服务：".repeat(20);
  const file = calendarFile({ ...visit, title }, at("11-25 09:00"));
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title}`);
});

test("a place with a comma or a line break stays one value", () => {
  const file = calendarFile({ ...visit, title: "一站,二站;\n三站" }, at("11-25 09:00"));
  expect(file).toContain(String.raw`SUMMARY:一站\,二站\; 三站`);
});
