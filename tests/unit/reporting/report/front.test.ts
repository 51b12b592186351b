import { expect, test } from "vitest";
import { draftReport } from "@/lib/reporting/report/draft";
import { dashboardWith, figuresWith } from "@/tests/support/dashboards";

const village = (id: string, value: number | null, isClosed = false) => ({
  ...{ id, name: `${id}村新时代文明实践站`, value, isClosed },
});

const dashboard = dashboardWith({
  figures: figuresWith({ asked: 40, services: 31, minutes: 600, grade5: 9 }, { late: 4 }),
  before: figuresWith({ asked: 20 }),
  honeycombs: [
    {
      id: "town",
      name: "六工镇新时代文明实践所",
      cells: [village("东", 3), village("西", 0, true)],
    },
  ],
});

const front = draftReport(dashboard, "zh-CN").front;

test("the first page says who issues it, its month and its day", () => {
  expect(front.issuer).toBe("昌吉市新时代文明实践中心");
  expect(front.issued).toContain("2026-10");
  expect(front.issued).toContain("2026年11月27日");
});

test("it has one sentence, six figures and paragraphs that name the figures", () => {
  expect(front.sentence).toMatch(/。$/);
  expect(front.figures).toHaveLength(6);
  expect(front.figures[0]).toEqual({ label: "心愿", value: "40", note: "比上期多 20" });
  expect(front.paragraphs[0]).toContain("40");
  expect(front.paragraphs[0]).toContain("31");
  expect(front.paragraphs).not.toContain("");
});

test("its honeycomb has the villages, and slashes where no station is open", () => {
  expect(front.honeycomb?.comb).toContain("六工镇");
  expect(front.honeycomb?.comb).toContain(">3<");
  expect(front.honeycomb?.legend).toContain("没有开放的实践站");
  expect(front.honeycomb?.comb).not.toContain("href=");
});

test("without villages there is none, and one figure less", () => {
  const alone = draftReport(dashboardWith({ ...dashboard, honeycombs: [] }), "zh-CN").front;
  expect(alone.honeycomb).toBeNull();
  expect(alone.figures).toHaveLength(5);
});
