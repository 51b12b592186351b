import { gzipSync } from "node:zlib";
import { expect, test, type Page } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { COUNTY, parseNumber, placesTable, SISTER } from "@/tests/e2e/support/dashboard";
import { signInStaff } from "@/tests/e2e/support/sign-in";
import { messages } from "@/tests/e2e/support/messages";

const { stats } = messages;

/** The columns whose last row is the sum of the others. */
const SUMS = ["asked", "services", "late"] as const;

test("a city is walked down to a village and back, each figure the sum of its parts", async ({
  page,
}) => {
  await signInStaff(page, "city", "honey-city-2026");
  await page.goto("/admin/stats?from=2026-01&to=2026-12&figure=services&show=figures");
  const way: string[] = [];
  for (const level of ["city", "county", "town"]) {
    way.push(await placeName(page));
    await expectSums(page, level);
    await openFirstPlace(page);
    await expectKept(page);
  }
  await expect(page.locator(".comb")).toHaveCount(0);
  await expect(placesTable(page)).toHaveCount(0);

  const path = page.getByRole("navigation", { name: stats.path });
  await expect(path.getByRole("link")).toHaveCount(way.length);
  await path.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(way[0] ?? "");
  await expectKept(page);
});

test("a place of another county is not there", async ({ page }) => {
  await signInStaff(page, "admin");
  const sister = await findValue(SISTER);
  for (const path of ["/admin/stats", "/admin/stats/screen"]) {
    const answer = await page.goto(`${path}?place=${sister}`);
    expect(answer?.status(), path).toBe(404);
  }
  const own = await page.goto(`/admin/stats?place=${await findValue(COUNTY)}`);
  expect(own?.status()).toBe(200);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("another time is chosen and the rest of the view stays", async ({ page }) => {
    await signInStaff(page, "admin");
    await page.goto("/admin/stats?figure=late&sort=services");
    await page.locator("summary", { hasText: stats.period.other }).click();
    await page.getByLabel(stats.period.from, { exact: true }).fill("2026-09");
    await page.getByLabel(stats.period.to, { exact: true }).fill("2026-10");
    await page.getByRole("button", { name: stats.period.show }).click();
    await expect(page).toHaveURL(/from=2026-09&to=2026-10/);
    await expect(page).toHaveURL(/figure=late/);
    await expect(page.getByText("9月1日至10月31日")).toBeVisible();
    await expect(columnHead(page, "services")).toHaveAttribute("aria-sort", "descending");
  });

  test("what a figure means is one tap away", async ({ page }) => {
    await signInStaff(page, "admin");
    await page.goto("/admin/stats?show=figures");
    const definition = page.getByText(stats.definition.solvedRate);
    await expect(definition).toBeHidden();
    await page.locator("summary", { hasText: stats.figure.solvedRate }).click();
    await expect(definition).toBeVisible();
  });
});

test("what a figure means is reached by keyboard", async ({ page }) => {
  await signInStaff(page, "admin");
  await page.goto("/admin/stats");
  await page.locator("summary", { hasText: stats.figure.satisfiedRate }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(stats.definition.satisfiedRate)).toBeVisible();
});

test("the table of places is put in order by any column, both ways", async ({ page }) => {
  await signInStaff(page, "admin");
  await page.goto("/admin/stats?from=2026-01&to=2026-12");
  for (const isUp of [false, true]) {
    await columnHead(page, "services").getByRole("link").click();
    const direction = isUp ? "ascending" : "descending";
    await expect(columnHead(page, "services")).toHaveAttribute("aria-sort", direction);
    // The county's own wishes have no link and stay last in every order.
    const values = await columnOf(page, "services", "tr:has(a)");
    expect(values).toEqual(values.toSorted((a, b) => (isUp ? a - b : b - a)));
  }
});

test("on paper there is no navigation, and definitions are open", async ({ page }) => {
  await signInStaff(page, "admin");
  await page.goto("/admin/stats");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByText(stats.definition.asked)).toBeVisible();
});

test("the wall mode fills a screen in the hall, refreshes itself and can be told to stand still", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await signInStaff(page, "admin");
  await page.goto("/admin/stats/screen");
  const refresh = page.locator('meta[http-equiv="refresh"]');
  expect(Number(await refresh.getAttribute("content"))).toBeLessThanOrEqual(60);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(1080);
  await expectFilled(page);
  await page.getByRole("link", { name: stats.screen.stop }).click();
  await expect(page.getByText(stats.screen.stopped)).toBeVisible();
  await expect(refresh).toHaveCount(0);
  await page.getByRole("link", { name: stats.screen.back }).click();
  await expect(page).toHaveURL(/\/admin\/stats\?/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "with none of it", () => {
    test.use({ javaScriptEnabled });

    test("from the sentence it is three presses to the dispatch of a late wish", async ({
      page,
    }) => {
      // Both run at once, so each takes a wish of its own.
      const id = await findValue(lateToDispatch(javaScriptEnabled ? "ASC" : "DESC"));
      await signInStaff(page, "dispatcher");
      await page.goto("/admin/stats");
      await page.locator(".stats-sentence a").click();
      await page.locator(`a[href*="${id}"]`).first().click();
      await page.locator("#dispatch-volunteers button").click();
      const status = "SELECT status::text AS value FROM wishes WHERE id = $1";
      await expect.poll(() => findValue(status, id)).toBe("DISPATCHED");
    });
  });
}

const lateToDispatch = (order: "ASC" | "DESC") =>
  `SELECT w.id AS value FROM wishes w JOIN sites c ON c.id = w."centerId"
  WHERE c."divisionCode" LIKE '652301%' AND w.status = 'APPROVED' AND NOT w."isObjected"
    AND least(w."stepDueAt", w."promisedAt") < now() ORDER BY w.id ${order} LIMIT 1`;

test("a village is named on focus, and its cell leads to it", async ({ page }) => {
  await signInStaff(page, "admin");
  await page.goto("/admin/stats");
  const cell = page.locator(".comb .s a").first();
  const name = cell.locator(".n");
  await expect(name).toHaveCSS("opacity", "0");
  await cell.focus();
  await expect(name).toHaveCSS("opacity", "1");
  const [village = ""] = (await name.innerHTML()).split("：");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(village);
});

test("the whole county fits three screens, six on a phone, and 40 kB", async ({ page }) => {
  await signInStaff(page, "admin");
  const answer = await page.request.get("/admin/stats");
  expect(gzipSync(await answer.body()).length).toBeLessThanOrEqual(40 * 1024);
  for (const [width, height, screens] of [
    [1280, 800, 3],
    [390, 844, 6],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/admin/stats");
    const scrolled = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(scrolled, `${width}`).toBeLessThanOrEqual(height * screens);
  }
});

test("the front page of a city's administrator is the dashboard", async ({ page }) => {
  await signInStaff(page, "city", "honey-city-2026");
  await page.goto("/sign-in");
  await expect(page).toHaveURL(/\/admin\/stats$/);
});

/** At 16:9 the picture reaches the edges: nothing scrolls, and little is left over. */
async function expectFilled(page: Page) {
  const box = await page.locator(".screen").boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 1920, height: 1080 });
}

function columnHead(page: Page, name: keyof typeof stats.figure) {
  return placesTable(page)
    .getByRole("columnheader")
    .filter({ hasText: stats.figure[name] })
    .first();
}

function placeName(page: Page) {
  return page.getByRole("heading", { level: 1 }).innerText();
}

/** The numbers of a column without the sum. */
async function columnOf(page: Page, name: (typeof SUMS)[number], row = "tr"): Promise<number[]> {
  const index = await columnIndex(page, name);
  const cells = placesTable(page).locator(`tbody ${row} td:nth-of-type(${index})`);
  return (await cells.allInnerTexts()).map(parseNumber);
}

async function columnIndex(page: Page, name: (typeof SUMS)[number]): Promise<number> {
  const heads = await placesTable(page).getByRole("columnheader").allInnerTexts();
  return heads.findIndex((head) => head.startsWith(stats.figure[name]));
}

async function expectSums(page: Page, level: string) {
  for (const name of SUMS) {
    const parts = await columnOf(page, name);
    const index = await columnIndex(page, name);
    const total = placesTable(page).locator(`tfoot td:nth-of-type(${index})`);
    const card = page.locator("dt", { hasText: stats.figure[name] }).first().locator("+ dd");
    const sum = parts.reduce((all, part) => all + part, 0);
    expect(parseNumber(await total.innerText()), `${name} of the ${level}`).toBe(sum);
    expect(parseNumber(await card.innerText()), `${name} of the ${level}`).toBe(sum);
  }
}

async function openFirstPlace(page: Page) {
  const link = placesTable(page).locator("tbody").getByRole("link").first();
  const [name, href] = [await link.innerText(), await link.getAttribute("href")];
  await link.click();
  await page.waitForURL((url) => url.pathname + url.search === href);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

async function expectKept(page: Page) {
  await expect(page).toHaveURL(/from=2026-01&to=2026-12&figure=services/);
}
