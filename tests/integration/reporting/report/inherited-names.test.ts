import { Workbook } from "@protobi/exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { listCapacity } from "@/lib/desk/capacity/queries";
import { groupByTown } from "@/lib/desk/capacity/capacity";
import { tableFile } from "@/lib/reporting/exports/table-file";
import { draftReport } from "@/lib/reporting/report/draft";
import { renderPdf } from "@/lib/reporting/report/pdf.server";
import { toReportDashboardView } from "@/lib/reporting/report/schema";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { toMonth } from "@/lib/reporting/stats/period";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { editPlace } from "@/lib/network/sites/actions";
import { db } from "@/lib/shared/db/db";
import { aCast, type Cast } from "@/tests/support/cast";
import { aCategory, aSite, aWish, present } from "@/tests/support/factories";
import { readPdf } from "@/tests/support/pdf-reader";
import { submit } from "@/tests/support/submit";

/** Names that rows may have from before names were looked at: what every object has, and what nobody sees. */
const NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "\uFFFE\uFFFF",
  "\u202Elive",
];

const now = new Date();
let cast: Cast;
let dashboard: Dashboard;
beforeAll(async () => {
  cast = await aCast();
  const { center } = cast.county;
  for (const name of NAMES) {
    const { id: categoryId } = await aCategory(center.id, { name, nameEn: name });
    const township = await aSite("TOWNSHIP", center.id, { name });
    const village = await aSite("VILLAGE", township.id, { name });
    const { id } = await aWish(village.id);
    await db.wish.update({ where: { id }, data: { categoryId } });
  }
  const view = toReportDashboardView({ month: toMonth(now) }, now);
  dashboard = present(await findDashboard(cast.centerAdmin, view, now));
});

describe("a county with places and categories of such names", () => {
  test("has its dashboard and the capacity of each place", async () => {
    const rows = dashboard.places.map(({ name }) => name);
    expect(rows).toEqual(expect.arrayContaining(NAMES));
    const towns = groupByTown(await listCapacity(cast.centerAdmin, now));
    expect(towns.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMES));
  });

  test.each(["zh-CN", "en"] as const)(
    "has its report with all charts as PDF in %s",
    async (locale) => {
      const { pages } = readPdf(await renderPdf(draftReport(dashboard, locale), locale));
      for (const name of NAMES.slice(0, 4)) expect(pages.join("")).toContain(name);
    },
  );

  test("has its tables as workbook and CSV", async () => {
    const { content } = await tableFile(dashboard, "all", "xlsx", "zh-CN");
    const workbook = new Workbook();
    await workbook.xlsx.load((content as Uint8Array<ArrayBuffer>).buffer);
    expect(workbook.worksheets.length).toBeGreaterThan(5);
    const csv = await tableFile(dashboard, "places", "csv", "zh-CN");
    for (const name of NAMES.slice(0, 4)) expect(csv.content).toContain(name);
  });

  test("changes nothing of what all objects share", () => {
    const names = ["prev", "next", "key", "value"];
    for (const shared of [Object.prototype, Object, Function.prototype]) {
      expect(Reflect.ownKeys(shared).filter((key) => names.includes(String(key)))).toEqual([]);
    }
  });
});

test("nobody gives a place such a name any more, and the place keeps its own", async () => {
  const { village } = cast.county;
  const fields = { siteId: village.id, name: "__proto__" };
  const shown = await submit(editPlace, cast.centerAdmin, fields);
  expect(shown).toMatchObject({ fieldErrors: { name: ["name"] } });
  const after = await db.site.findUniqueOrThrow({ where: { id: village.id } });
  expect(after.name).toBe(village.name);
});
