import { expect, test } from "vitest";
import { draftReport } from "@/lib/reporting/report/draft";
import type { Report, SectionName, Table } from "@/lib/reporting/report/report";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { INDICATORS } from "@/lib/reporting/stats/indicators";
import type { Counts } from "@/lib/reporting/stats/measures";
import { categoryRow, dashboardWith, figuresWith, placeRow } from "@/tests/support/dashboards";

const place = (name: string, counts: Partial<Counts>) =>
  placeRow(name, { figures: figuresWith(counts) });

const dashboard = dashboardWith({
  place: { id: "center", name: "Hive county", level: "CENTER" },
  figures: figuresWith(
    { asked: 40, nowRated: 30, nowRejected: 3, servedOldPeople: 7 },
    { late: 4 },
  ),
  before: figuresWith({ asked: 20, nowRated: 18 }),
  places: [place("half", { asked: 2, nowRated: 1 }), place("all", { asked: 2, nowRated: 2 })],
  categories: [categoryRow("haircut", { asked: 9, served: 9 })],
  coverage: {
    ...{ levels: [], villages: 5, lively: 2, quiet: [], located: 0, near: 0 },
    ...{ blank: [{ id: "v", name: "Blank village" }], neverAsked: [], neverServed: ["haircut"] },
  },
});

const report = (more: Partial<Dashboard> = {}): Report =>
  draftReport({ ...dashboard, ...more }, "en");

function findTables({ sections }: Report, name: SectionName): Table[] {
  const blocks = sections.find((section) => section.name === name)?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
}

const findRow = (tables: Table[], name: string) =>
  tables.flatMap(({ rows }) => rows).find(([first]) => first === name);

test("the title says the place and the month", () => {
  expect(report().title).toContain("Hive county");
  expect(report().title).toContain("October 2026");
});

test("the report says whether its month is over", () => {
  expect(report().draftNote).not.toContain("not over yet");
  const running = report({ now: new Date("2026-10-20T02:00:00Z") });
  expect(running.draftNote).toContain("not over yet");
  const [table] = findTables(running, "work");
  expect(table?.columns[2]?.header).toBe("Same days before");
});

test("each figure is the value of its indicator, beside that of the month before", () => {
  const work = findTables(report(), "work");
  expect(findRow(work, "Wishes")?.slice(0, 3)).toEqual(["Wishes", "40", "20"]);
  const percent = ((INDICATORS.solvedRate.of(dashboard.figures) ?? 0) * 100).toFixed(1);
  expect(work[0]?.rows.flat()).toContain(`${percent}%`);
});

test("late wishes are those of the end of the month, beside those of the end of the one before", () => {
  const late = findRow(findTables(report(), "work"), "Overdue at the end");
  expect(late?.slice(1, 4)).toEqual(["4", "0", "4 more than before"]);
});

test("targets have a column only where there are some, and say whether they are reached", () => {
  expect(findTables(report(), "work")[0]?.columns).toHaveLength(4);
  const [table] = findTables(report({ targets: { solvedRate: 0.95 } }), "work");
  expect(table?.columns).toHaveLength(5);
  expect(table?.rows.flat()).toContain("95.0% missed");
  const reached = findTables(report({ targets: { solvedRate: 0.5 } }), "work");
  expect(reached[0]?.rows.flat()).toContain("50.0% reached");
});

test("the place with the highest share solved comes first", () => {
  const names = findTables(report(), "places")[0]?.rows.map(([name]) => name);
  expect(names).toEqual(["all", "half", "Total"]);
});

test("a village has no section of places", () => {
  expect(report({ places: [] }).sections.map(({ name }) => name)).not.toContain("places");
});

test("a masked number is not shown, and a note says that it is masked", () => {
  const masked = categoryRow("haircut", { asked: null, askedBefore: 1, served: null });
  const [table] = findTables(report({ categories: [masked] }), "categories");
  expect(table?.rows[0]?.slice(1, 4)).toEqual(["*", "1", "*"]);
  expect(table?.note).toBeDefined();
  expect(findTables(report(), "categories")[0]?.note).toBeUndefined();
});

test("coverage names blank villages and what was never served", () => {
  const coverage = JSON.stringify(report().sections.find(({ name }) => name === "coverage"));
  expect(coverage).toContain("Blank village");
  expect(coverage).toContain("haircut");
});

test("who was served is counted by group", () => {
  expect(findTables(report(), "people")[1]?.rows.map((row) => row[1])).toContain("7");
});
