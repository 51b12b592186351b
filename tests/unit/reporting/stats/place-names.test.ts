import { describe, expect, test } from "vitest";
import { categorySheets } from "@/lib/reporting/exports/category-sheets";
import { coverageSheet } from "@/lib/reporting/exports/coverage-sheet";
import { placesSheet } from "@/lib/reporting/exports/figure-sheets";
import { draftReport } from "@/lib/reporting/report/draft";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { getStatsLanguage } from "@/lib/reporting/stats/format-figures";
import { labelVillageGroups } from "@/lib/reporting/stats/village-groups";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getTranslator } from "@/lib/shared/i18n/translator";
import { aDemand, categoryRow, dashboardWith, placeRow } from "@/tests/support/dashboards";

const TOWN = "六工镇新时代文明实践所";
const VILLAGE = "官地村新时代文明实践站";

const dashboard = dashboardWith({
  honeycombs: [
    {
      ...{ id: "town", name: TOWN },
      cells: [{ id: "village", name: VILLAGE, isClosed: true, value: 3 }],
    },
  ],
  places: [placeRow("town", { name: TOWN })],
  categories: [categoryRow("law")],
  heat: [[7]],
  demand: [aDemand(9, { place: TOWN })],
  coverage: {
    ...{ levels: [], villages: 1, lively: 0, quiet: [], located: 0, near: 0 },
    ...{ blank: [{ id: "village", name: VILLAGE }], neverAsked: [], neverServed: [] },
  },
});

const labelsIn = (locale: Locale) =>
  labelVillageGroups(dashboard, {
    words: getStatsLanguage(locale),
    hrefOf: (id) => id,
  }).flatMap(({ label, cells }) => [label, ...cells.map((cell) => cell.label)]);

const sentenceIn = (locale: Locale) =>
  findingSentence(
    {
      name: "quietPlaces",
      values: { count: 1, others: 0, when: "NOW" },
      places: [{ id: "town", name: TOWN }],
    } as never,
    getTranslator(locale, "findings"),
    locale,
  );

const readers = {
  "the cells of the honeycombs": labelsIn,
  "the report": (locale: Locale) => draftReport(dashboard, locale),
  "the table of places": (locale: Locale) => placesSheet(dashboard, locale).rows,
  "the table of the heat map": (locale: Locale) => categorySheets.heat(dashboard, locale).rows,
  "the table of gaps": (locale: Locale) => categorySheets.gaps(dashboard, locale).rows,
  "the table of coverage": (locale: Locale) => coverageSheet(dashboard, locale).rows,
  "a finding": sentenceIn,
};

describe("in English the names of places are spelt, in Chinese they are not, in", () => {
  test.each(Object.entries(readers))("%s", (_, read) => {
    expect(JSON.stringify(read("en"))).toMatch(/Liugong Zhen 六工镇|Guandi Cun 官地村/);
    expect(JSON.stringify(read("zh-CN"))).toMatch(/六工镇|官地村/);
    expect(JSON.stringify(read("zh-CN"))).not.toMatch(/Liugong|Guandi/);
  });
});

test("a town and its village are named in the honeycomb", () => {
  expect(labelsIn("en")).toEqual(["Liugong Zhen 六工镇", "Guandi Cun 官地村"]);
});
