import { readFile } from "node:fs/promises";
import exceljs from "@protobi/exceljs";
import { expect, test, type Page } from "playwright/test";
import { COUNTY, parseNumber, placesTable, SISTER } from "@/tests/e2e/support/dashboard";
import { findValue } from "@/tests/e2e/support/database";
import { openFold } from "@/tests/e2e/support/fold";
import { signInStaff } from "@/tests/e2e/support/sign-in";
import { messages } from "@/tests/e2e/support/messages";
import { readPdf, withoutSpace } from "@/tests/support/pdf-reader";

const { errors, exports: files, report, sites, stats } = messages;

test("the workbook, opened again, says what the page says", async ({ page }) => {
  await signInStaff(page, "city", "honey-city-2026");
  await page.goto("/admin/stats?from=2026-01&to=2026-12&sort=place&order=down");
  const shown = await placesShown(page);
  expect(shown.length).toBeGreaterThan(2);
  await page.goto("/admin/stats/exports?from=2026-01&to=2026-12");
  const file = await download(page, files.now.workbook);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const written = placesIn(workbook);
  expect(written.map(({ numbers }) => numbers)).toEqual(shown.map(({ numbers }) => numbers));
  // A name in the sheet may be longer than on the page.
  for (const [row, { name }] of written.entries()) expect(name).toContain(shown[row]?.name);
});

test("the monthly report as PDF has the numbers of the page, and characters that are rare", async ({
  page,
}) => {
  await signInStaff(page, "admin");
  const town = await findValue(`SELECT id AS value FROM sites WHERE "divisionCode" = '652301106'`);
  const village = await findValue(
    `SELECT id AS value FROM sites WHERE "parentId" = $1::uuid ORDER BY "divisionCode" LIMIT 1`,
    town,
  );
  await rename(page, village, "\u4dae\u36c3村实践站");
  await page.goto(`/admin/stats/report?place=${town}`);
  const said = await page.getByRole("table").locator("tbody tr").allInnerTexts();
  expect(said.length).toBeGreaterThan(20);
  const { pages, glyphs } = readPdf(await download(page, report.download));
  const written = pages.join("");
  for (const row of said) expect(written).toContain(withoutSpace(row));
  for (const rare of "\u4dae\u36c3") {
    const drawn = glyphs.filter(({ text }) => text === rare);
    expect(drawn.length, rare).toBeGreaterThan(0);
    expect(drawn.every(({ glyph }) => glyph > 0)).toBe(true);
  }
});

test("a sister county is reached by no export and no report", async ({ page }) => {
  await signInStaff(page, "admin");
  const [own, sister] = [await findValue(COUNTY), await findValue(SISTER)];
  const paths = [
    "/admin/stats/exports",
    "/admin/stats/exports/table?table=all",
    "/admin/stats/exports/table?table=places&format=csv",
    "/admin/stats/report",
    "/admin/stats/report/pdf",
  ];
  for (const path of paths) {
    const of = (place: string) => `${path}${path.includes("?") ? "&" : "?"}place=${place}`;
    expect((await page.request.get(of(own))).status(), path).toBe(200);
    expect((await page.request.get(of(sister))).status(), path).toBe(404);
  }
  await page.goto("/admin/stats/exports");
  await page.locator('input[name="siteId"]').evaluate((field: HTMLInputElement, id) => {
    field.value = id;
  }, sister);
  await page.getByRole("button", { name: files.openData.ask }).click();
  await expect(page.getByText(errors.NOT_FOUND)).toBeVisible();
  await expect(page.getByText(files.list.empty)).toBeVisible();
});

/** Name, wishes, services and late wishes of each row of the table on the page, with the sum. */
async function placesShown(page: Page) {
  const heads = await placesTable(page).getByRole("columnheader").allInnerTexts();
  const index = (name: "asked" | "services" | "late") =>
    heads.findIndex((head) => head.startsWith(stats.figure[name])) - 1;
  const rows = await placesTable(page).locator("tbody tr, tfoot tr").all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator("td").allInnerTexts();
      const name = await row.locator("th").innerText();
      const numbers = [index("asked"), index("services"), index("late")].map((at) =>
        parseNumber(cells[at] ?? ""),
      );
      return { name: name.replace(/^\d+\s*/, "").split("\n")[0], numbers };
    }),
  );
}

/** The same columns of the sheet. */
function placesIn(workbook: exceljs.Workbook) {
  const sheet = workbook.getWorksheet(files.table.places);
  const rows = (sheet?.getSheetValues() ?? []).filter(Array.isArray);
  const [heads = [], ...places] = rows;
  const at = (row: unknown[], head: string) => row[heads.indexOf(head)];
  return places.map((row) => ({
    name: at(row, files.column.place),
    numbers: (["asked", "services", "late"] as const).map((name) => at(row, stats.figure[name])),
  }));
}

async function rename(page: Page, placeId: string, name: string) {
  await page.goto(`/admin/places/${placeId}`);
  await openFold(page, sites.edit.title);
  const form = page.locator("#edit");
  await form.getByLabel(sites.name).fill(name);
  await form.getByRole("button", { name: sites.edit.button }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

async function download(page: Page, link: string): Promise<Buffer> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  return readFile(await (await coming).path());
}
