import { expect, test, type Page } from "playwright/test";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { messages } from "@/tests/e2e/support/messages";

/** What the browser refused to run or to show because of the policy of a page. */
function watchRefusals(page: Page): string[] {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) refused.push(message.text());
  });
  return refused;
}

test("no page does what its own policy forbids, whether a file or rendered on request", async ({
  browser,
}) => {
  const page = await newPerson(browser);
  const refused = watchRefusals(page);
  for (const path of [
    "/",
    "/wall",
    "/counties",
    "/help",
    "/submit",
    "/register",
    "/no-such-page",
  ]) {
    await page.goto(path);
    await expect(page.locator("h1").first()).toBeVisible();
  }
  await signInStaff(page, "admin");
  for (const path of [
    "/desk",
    "/admin/stats",
    "/admin/stats/report",
    "/admin/stats/screen",
    "/wall",
  ]) {
    await page.goto(path);
    await expect(page.locator("main")).toBeVisible();
  }
  expect(refused).toEqual([]);
});

test("the script of a page runs, whether the page is a file or rendered on request", async ({
  browser,
}) => {
  const page = await newPerson(browser);
  for (const path of ["/help", "/sign-in"]) {
    await page.goto(path);
    // A form sent by script stays in the same document.
    await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
    await page.getByRole("button", { name: messages.common.language.en }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("button", { name: messages.common.language.zh }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    const isSame = await page.evaluate(() => "isSameDocument" in window);
    expect(isSame, path).toBe(true);
  }
});

test("a file to import that is too large is refused by its field, with and without script", async ({
  browser,
}) => {
  const file = {
    name: "places.csv",
    mimeType: "text/csv",
    buffer: Buffer.alloc(20_100_000, "a,b\n"),
  };
  const staff = await newPerson(browser);
  await signInStaff(staff, "city", "honey-city-2026");
  const { cookies } = await staff.context().storageState();
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto("/admin/places/import");
    await page.locator("input[type=file]").setInputFiles(file);
    await page.locator("main form button[type=submit]").first().click();
    await expect(page.locator("main")).toContainText(messages.fields.fileTooLarge);
  }
});

test("a form sent again after a mistake, by script, is still taken for our own", async ({
  browser,
}) => {
  const page = await newPerson(browser);
  await page.goto("/sign-in");
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  for (const password of ["$1", "wrong", "honey-station"]) {
    await page.getByLabel(messages.auth.staff.userName).fill("station");
    // It is empty once the answer before is shown, which empties it.
    await expect(page.getByLabel(messages.auth.staff.password)).toHaveValue("");
    await page.getByLabel(messages.auth.staff.password).fill(password);
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: messages.auth.signIn, exact: true }).click();
    expect((await answer).status()).toBeLessThan(400);
    expect(await page.evaluate(() => "isSameDocument" in window)).toBe(true);
  }
  await expect(page.getByRole("button", { name: messages.common.nav.signOut })).toBeVisible();
});
