import { expect, test, type APIRequestContext } from "playwright/test";
import { COUNTY_COOKIE, ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import { findValue } from "@/tests/e2e/support/database";
import { makeWish } from "@/tests/e2e/support/resident";
import { startSecondServer } from "@/tests/e2e/support/second-server";
import { newPerson, signInStaff } from "@/tests/e2e/support/sign-in";
import { approve } from "@/tests/e2e/support/staff";
import { messages } from "@/tests/e2e/support/messages";

const { common, home, wall } = messages;

const PATHS = ["/", "/wall", "/counties", "/help", "/privacy"];

/** How the framework says that a file was asked for: HIT, MISS, STALE; absent for a live page. */
const FILE = "x-nextjs-cache";

const countyId = () => findValue(`SELECT id AS value FROM centers LIMIT 1`);

/** What the browsers of visitors who chose differently send. */
async function cookieOfEachView(): Promise<string[]> {
  const county = await countyId();
  return ["zh-CN", "en"].flatMap((locale) =>
    ["0", "1"].flatMap((elder) =>
      [`${COUNTY_COOKIE}=${county}`, ""].map((chosen) =>
        [`${LOCALE_COOKIE}=${locale}`, `${ELDER_COOKIE}=${elder}`, chosen]
          .filter(Boolean)
          .join("; "),
      ),
    ),
  );
}

async function read(request: APIRequestContext, url: string, cookie = "") {
  const response = await request.get(url, { headers: { cookie } });
  expect(response.status(), url).toBe(200);
  return { html: await response.text(), file: response.headers()[FILE] };
}

/** The file two visitors get; again where somebody's event renews it between them. */
async function sameForBoth(request: APIRequestContext, path: string, cookie: string) {
  let html = "";
  await expect(async () => {
    const one = await read(request, path, `${cookie}; visitor=canary-one`);
    const other = await read(request, path, `${cookie}; visitor=canary-two`);
    expect(other.html === one.html, `${path} with ${cookie} differs`).toBe(true);
    expect(one.file, path).toBeDefined();
    html = one.html;
  }).toPass({ timeout: 20_000 });
  return html;
}

/** Everything the database knows about people and must never tell everybody. */
function secrets(): Promise<string> {
  return findValue(
    `SELECT string_agg(secret, E'\\n') AS value FROM (
       SELECT "phoneSealed" FROM residents UNION SELECT "phoneToken" FROM residents
       UNION SELECT "contactNameSealed" FROM wishes UNION SELECT name FROM volunteers UNION SELECT "userName" || '@' FROM staff
       UNION SELECT "idempotencyKey"::text FROM wishes UNION SELECT "addressSealed" FROM wishes
     ) AS people (secret) WHERE secret IS NOT NULL`,
  );
}

test("every file of every view: the same for two visitors, and nobody is in it", async ({
  request,
}) => {
  const people = (await secrets()).split("\n");
  expect(people.length).toBeGreaterThan(100);
  for (const cookie of await cookieOfEachView()) {
    for (const path of PATHS) {
      const html = await sameForBoth(request, path, cookie);
      expect(html).not.toMatch(/canary|idempotencyKey|csrf|hive-session/i);
      expect(html).not.toMatch(/(?<![\d-])1[3-9]\d{9}(?!\d)/);
      expect(
        people.filter((secret) => html.includes(secret)),
        path,
      ).toEqual([]);
    }
  }
});

test("who is signed in gets a page made for them, and no file of it is left", async ({
  browser,
  request,
}) => {
  const staff = await newPerson(browser);
  await signInStaff(staff, "dispatcher");
  for (const path of PATHS) {
    const response = await staff.goto(path);
    expect(response?.headers()[FILE]).toBeUndefined();
    await expect(staff.getByRole("button", { name: common.nav.signOut })).toBeVisible();
    const { html } = await read(request, path);
    expect(html).not.toContain(common.nav.signOut);
    expect(html).toContain(common.nav.signIn);
  }
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`language, version and county are changed at once ${how} JavaScript`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const html = page.locator("html");
    await page.goto("/wall");
    await expect(html).toHaveAttribute("lang", "zh-CN");
    await page.getByRole("button", { name: common.language.en }).click();
    await expect(html).toHaveAttribute("lang", "en");
    expect(new URL(page.url()).pathname).toBe("/wall");
    await page.getByRole("button", { name: common.language.zh }).click();
    await expect(html).toHaveAttribute("lang", "zh-CN");
    await page.getByRole("button", { name: common.elder.on }).click();
    await expect(html).toHaveAttribute("data-elder", "true");
    await page.getByRole("button", { name: common.elder.off }).click();
    await expect(html).not.toHaveAttribute("data-elder", "true");

    await page.goto("/counties");
    const counties = page.locator("main form button");
    const names = await counties.locator("span:first-child").allTextContents();
    await counties.last().click();
    await page.waitForURL((url) => url.pathname === "/");
    await expect(page.locator("main")).toContainText(names.at(-1) ?? "");
  });
}

test("a file is cached by the browser, which revalidates it each time", async ({ request }) => {
  await read(request, "/wall");
  const response = await request.get("/wall");
  expect(response.headers()["cache-control"]).toBe("private, no-cache");
  expect(response.headers()["content-security-policy"]).toContain("default-src 'self'");
  const again = await request.get("/wall", {
    headers: { "if-none-match": response.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});

test("a file is the same page compressed and plain, each browser has it once", async ({
  request,
}) => {
  await read(request, "/wall");
  const ask = (headers: Record<string, string>) => request.get("/wall", { headers });
  const [plain, compressed] = [await ask({ "accept-encoding": "identity" }), await ask({})];
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  expect(compressed.headers()["content-encoding"]).toBe("gzip");
  expect(compressed.headers().vary).toContain("Accept-Encoding");
  expect(await compressed.text()).toBe(await plain.text());

  const { etag = "" } = compressed.headers();
  expect(plain.headers().etag).toBe(etag);
  expect((await ask({ "if-none-match": `W/"older", ${etag}` })).status()).toBe(304);
  expect((await ask({ "if-none-match": 'W/"older"' })).status()).toBe(200);
});

test("no file comes of a forged county, a filter or an inner address", async ({ request }) => {
  const forged = `${COUNTY_COOKIE}=01a227d9-d6ba-76eb-8b1c-${"0".repeat(12)}`;
  for (let time = 0; time < 2; time++) {
    expect((await read(request, "/wall", forged)).file).toBe("MISS");
  }
  expect((await read(request, "/wall?category=none")).file).toBeUndefined();
  expect((await request.get("/f/en~normal~any/wall")).status()).toBe(404);
});

test("a foreign form to a file is refused", async ({ request }) => {
  const response = await request.post("/wall", {
    headers: { origin: "https://evil.example" },
    multipart: { locale: "en" },
  });
  expect(response.status()).toBe(403);
});

test("an event renews the page in every web process", async ({ browser, request }) => {
  const second = await startSecondServer();
  try {
    const urls = ["/wall", `${second.url}/wall`];
    for (const url of urls) await read(request, url);
    const [visitor, staff] = [await newPerson(browser), await newPerson(browser)];
    const content = `墙上要看得到这一句：${inLetters(Date.now())}`;
    const wish = await makeWish(visitor, content, { hasConsent: true });
    await signInStaff(staff, "station");
    await approve(staff, wish);
    const patience = { timeout: 15_000 };
    for (const url of urls) {
      await expect
        .poll(async () => (await read(request, url)).html.includes(wish.content), patience)
        .toBe(true);
    }
    await visitor.goto("/wall");
    await expect(visitor.getByText(wish.content)).toBeVisible();
    await visitor.getByRole("link", { name: common.nav.help }).click();
    await expect(visitor.getByRole("heading", { name: home.help.title })).toBeVisible();
    await visitor.getByRole("link", { name: home.help.toWall }).click();
    await expect(visitor.getByRole("heading", { name: wall.title })).toBeVisible();
  } finally {
    await second.stop();
  }
});

/** Something new each time; the wall shows no long numbers. */
function inLetters(moment: number): string {
  return [...String(moment)].map((digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]).join("");
}
