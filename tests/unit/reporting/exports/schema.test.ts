import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { requestOpenDataSchema, tableViewSchema } from "@/lib/reporting/exports/schema";

test("invalid parts of an address are ignored", () => {
  const view = tableViewSchema.parse({ place: "x", from: "2026-13", table: "y", format: "z" });
  expect(view).toEqual({ table: "all", format: "xlsx" });
});

describe("asking for open data", () => {
  const readMessages = (from: string, to: string) => {
    const asked = { siteId: randomUUID(), from, to, locale: "zh-CN" };
    return requestOpenDataSchema.safeParse(asked).error?.issues.map(({ message }) => message);
  };

  test.each([
    ["2026-01", "2026-01", undefined],
    ["2023-12", "2026-11", undefined],
    ["2023-11", "2026-11", ["tooManyMonths"]],
    ["2026-02", "2026-01", ["monthOrder"]],
    ["2026-1", "2026-01", ["month"]],
  ])("from %s to %s: %j", (from, to, messages) => {
    expect(readMessages(from, to)).toEqual(messages);
  });
});
