import { gzipSync } from "node:zlib";
import { expect, test, type Page, type Response } from "playwright/test";
import { makeWish } from "@/tests/e2e/support/resident";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";

/** What a page may load of JavaScript, compressed: on a slow phone a second. */
const MAX_KILOBYTES = 145;

const PUBLIC_PATHS = ["/", "/wall", "/counties", "/help", "/submit", "/register"];

for (const path of PUBLIC_PATHS) {
  test(`${path} loads no more JavaScript than that`, async ({ browser }) => {
    expect(await weighPage(await newPerson(browser), path)).toBeLessThanOrEqual(MAX_KILOBYTES);
  });
}

test("nor does the page of a wish, or the desk", async ({ browser }) => {
  const resident = await newPerson(browser);
  const { path } = await makeWish(resident, "陪我看病");
  expect(await weighPage(resident, path)).toBeLessThanOrEqual(MAX_KILOBYTES);
  const staff = await newPerson(browser);
  await signInStaff(staff, "admin");
  expect(await weighPage(staff, "/desk")).toBeLessThanOrEqual(MAX_KILOBYTES);
});

/** All the JavaScript that a page loads before anybody does anything, compressed, in kilobytes. */
async function weighPage(page: Page, path: string): Promise<number> {
  await page.goto("about:blank");
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return weigh(scripts);
}

async function weigh(scripts: Response[]): Promise<number> {
  const files = new Map(scripts.map((response) => [response.url(), response]));
  const bodies = await Promise.all([...files.values()].map((file) => file.body()));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).byteLength, 0);
  return Math.round(bytes / 100) / 10;
}
