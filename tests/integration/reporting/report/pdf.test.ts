import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/shared/db/db";
import { draftReport } from "@/lib/reporting/report/draft";
import { renderPdf } from "@/lib/reporting/report/pdf.server";
import type { Report } from "@/lib/reporting/report/report";
import { toReportDashboardView } from "@/lib/reporting/report/schema";
import { toMonth } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCounty, aSite, present } from "@/tests/support/factories";
import { readPdf, withoutSpace, type ReadPdf } from "@/tests/support/pdf-reader";
import { aRedoneWish, aWishIn } from "@/tests/support/scenes";

const RARE = "\u4dae\u36c3"; // a surname and a name that many fonts lack
const UNKNOWN = "\u{20bb7}";
const now = new Date();
const view = (place?: string) => toReportDashboardView({ place, month: toMonth(now) }, now);

let cast: Cast;
let report: Report;
let pdf: ReadPdf;
let file: Buffer;

beforeAll(async () => {
  cast = await aCast();
  const { county } = cast;
  await aWishIn("RATED", cast, { asked: "TEAM" });
  await aRedoneWish(cast);
  await db.site.update({ where: { id: county.township.id }, data: { name: `${RARE}-one` } });
  await db.site.update({
    where: { id: county.sisterTownship.id },
    data: { name: `${UNKNOWN}-two` },
  });
  for (let count = 0; count < 60; count++) await aSite("TOWNSHIP", county.center.id);
  const dashboard = present(await findDashboard(cast.centerAdmin, view(), now));
  report = draftReport(dashboard, "zh-CN");
  file = await renderPdf(report, "zh-CN");
  pdf = readPdf(file);
}, 60_000);

describe("the PDF of a long county", () => {
  test("says every number of the draft, row by row", () => {
    const written = pdf.pages.join("").replace(/\u7b2c\d+\u9875\uff0c\u5171\d+\u9875/g, "");
    const rows = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const said of [...rows.map((row) => row.join("")), ...report.findings]) {
      expect(written).toContain(withoutSpace(said).replaceAll(UNKNOWN, "\u3013"));
    }
  });

  test("goes on over pages, the head of the table again on each", () => {
    const places = present(report.sections.find(({ name }) => name === "places"));
    const [table] = places.blocks;
    if (table?.kind !== "table") throw new Error("no table of places");
    const head = withoutSpace(table.columns.map(({ header }) => header).join(""));
    expect(pdf.pages.length).toBeGreaterThan(3);
    expect(pdf.pages.filter((text) => text.includes(head)).length).toBeGreaterThan(1);
  });

  test("holds its fonts, and shows rare characters", () => {
    expect(pdf.embedded.toSorted()).toEqual(["NotoSansSC-Bold", "NotoSansSC-Regular"]);
    for (const character of RARE) {
      const shown = pdf.glyphs.filter(({ text }) => text === character);
      expect(shown).not.toEqual([]);
    }
    expect(pdf.glyphs.filter(({ glyph }) => glyph === 0)).toEqual([]);
  });

  test("puts a sign for a character that no font has, and says so", () => {
    const written = pdf.pages.join("");
    expect(written).toContain("\u3013-two");
    expect(written).not.toContain(UNKNOWN);
    expect(pdf.pages.at(-1)).toContain("\u3013");
  });

  test("says its language, is tagged, and is small", () => {
    expect(pdf.catalog).toContain("/Lang (zh-CN)");
    expect(pdf.catalog).toContain("/StructTreeRoot");
    expect(file.length).toBeLessThan(2_000_000);
  });
});

test("a village without anything has a report too, in English", async () => {
  const dashboard = present(await findDashboard(cast.sisterStation, view(), now));
  const short = draftReport(dashboard, "en");
  const { pages } = readPdf(await renderPdf(short, "en"));
  expect(pages[0]).toContain(withoutSpace(short.title));
});

test("there is no report of a place out of reach", async () => {
  const other = await aCounty();
  for (const place of [other.center.id, cast.county.city.id]) {
    expect(await findDashboard(cast.centerAdmin, view(place), now)).toBeNull();
  }
});
