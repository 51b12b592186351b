import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { askOpenDataSchema, periodOf, tableViewSchema } from "@/lib/exports/schema";

const NOW = new Date("2026-11-30T16:30:00Z"); // it is December in China

describe("the months of an address", () => {
  test.each([
    [{}, "2026-12", "2026-12"],
    [{ from: "2026-03" }, "2026-03", "2026-03"],
    [{ to: "2026-03" }, "2026-03", "2026-03"],
    [{ from: "2026-01", to: "2026-03" }, "2026-01", "2026-03"],
    [{ from: "2026-05", to: "2026-03" }, "2026-03", "2026-03"],
  ])("%j is %s to %s", (view, from, to) => {
    expect(periodOf(view, NOW)).toEqual({ from, to });
  });

  test("that make no sense are left out, as is all else", () => {
    expect(
      tableViewSchema.parse({
        place: "x",
        from: "2026-13",
        to: ["a", "b"],
        table: "y",
        format: "z",
      }),
    ).toEqual({ place: undefined, from: undefined, to: undefined, table: "all", format: "xlsx" });
  });
});

describe("asking for open data", () => {
  const said = (from: string, to: string) => {
    const asked = { siteId: randomUUID(), from, to, locale: "zh-CN" };
    return askOpenDataSchema.safeParse(asked).error?.issues.map(({ message }) => message);
  };

  test.each([
    ["2026-01", "2026-01", undefined],
    ["2023-12", "2026-11", undefined],
    ["2023-11", "2026-11", ["tooManyMonths"]],
    ["2026-02", "2026-01", ["monthOrder"]],
    ["2026-1", "2026-01", ["month"]],
  ])("from %s to %s: %j", (from, to, words) => {
    expect(said(from, to)).toEqual(words);
  });
});
