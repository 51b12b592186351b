import { beforeAll, describe, expect, test } from "vitest";
import { draftReport } from "@/lib/reporting/report/draft";
import { renderPoster } from "@/lib/reporting/report/poster.server";
import type { Report } from "@/lib/reporting/report/report";
import { toReportDashboardView } from "@/lib/reporting/report/schema";
import { renderWord } from "@/lib/reporting/report/word.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { toMonth } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { aCast } from "@/tests/support/cast";
import { present } from "@/tests/support/factories";
import { readPdf, withoutSpace } from "@/tests/support/pdf-reader";
import { aWishIn } from "@/tests/support/scenes";
import { readWord } from "@/tests/support/word-reader";

const now = new Date();

let dashboard: Dashboard;
let report: Report;
let word: ReturnType<typeof readWord>;

beforeAll(async () => {
  const cast = await aCast();
  await aWishIn("RATED", cast);
  const view = toReportDashboardView({ month: toMonth(now) }, now);
  dashboard = present(await findDashboard(cast.centerAdmin, view, now));
  report = draftReport(dashboard, "zh-CN");
  word = readWord(await renderWord(report, "zh-CN"));
}, 60_000);

describe("the Word file of a report", () => {
  test("says what its first page says", () => {
    const { issuer, issued, sentence, figures, paragraphs } = report.front;
    for (const said of [report.title, issuer, issued, sentence, ...paragraphs]) {
      expect(word.text).toContain(said);
    }
    for (const { label, value } of figures) expect(word.text).toContain(`${label}\n${value}`);
  });

  test("says every number of the draft, row by row", () => {
    const rows = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(word.text).toContain(row.join("\n"));
  });

  test("has each picture as a drawing and, for programs that draw none, as dots", () => {
    const drawings = word.files.filter(({ name }) => name.endsWith(".svg"));
    const dots = word.files.filter(({ name }) => name.endsWith(".png"));
    expect(drawings.length).toBeGreaterThan(3);
    expect(dots).toHaveLength(drawings.length);
    for (const { size } of dots) expect(size).toBeGreaterThan(1000);
  });
});

test("the poster is one page under the name of the place and its figure", async () => {
  const { name, content } = await renderPoster(dashboard, "zh-CN");
  expect(name).toMatch(/\.pdf$/);
  const { pages } = readPdf(Buffer.from(content));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(withoutSpace(localPlaceName(dashboard.place.name, "zh-CN")));
});
