import { expect, test, type Browser, type BrowserContext, type Page } from "playwright/test";
import { PAGES } from "@/tests/e2e/support/pages-by-role";
import { findViolations, isTooWide } from "@/tests/e2e/support/axe";
import { ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import { fillIn, INVITED } from "@/tests/e2e/support/demo-paths";
import { phoneOf } from "@/tests/e2e/support/sealed";
import { signInStaff, signInVolunteer } from "@/tests/e2e/support/sign-in";

/**
 * The viewports. The axe rules run on the widest and on the narrowest, which also has the largest
 * font. Those between share their structure and colors, so there the page only has to fit. Views
 * that differ in width alone are one page, loaded once.
 */
const VIEWS = {
  "in Chinese, on a desk and on a phone": {
    ...{ locale: "zh-CN", elder: "0" },
    widths: [
      { width: 1280, hasRules: true },
      { width: 390, hasRules: false },
    ],
  },
  "in the elder version on a phone": {
    ...{ locale: "zh-CN", elder: "1" },
    widths: [
      { width: 390, hasRules: true },
      { width: 320, hasRules: false },
    ],
  },
  "with text of twice the size on a small phone": {
    ...{ locale: "zh-CN", elder: "0", textSize: "34px", of: ["visitor", "volunteer"] },
    widths: [{ width: 320, hasRules: false }],
  },
  "from right to left on a phone": {
    ...{ locale: "ug", elder: "0", of: ["visitor"] },
    widths: [
      { width: 390, hasRules: false },
      { width: 320, hasRules: false },
    ],
  },
  "in English on a phone": {
    ...{ locale: "en", elder: "0" },
    widths: [{ width: 390, hasRules: false }],
  },
} satisfies Record<string, View>;

type View = {
  locale: string;
  elder: "0" | "1";
  /** The size of text, where the reader has chosen one. */
  textSize?: string;
  /** For whom; everybody unless said. */
  of?: string[];
  widths: { width: number; hasRules: boolean }[];
};

type Who = keyof typeof PAGES;

for (const who of Object.keys(PAGES) as Who[]) {
  test.describe(who, () => {
    let context: BrowserContext;
    let paths: string[];

    test.beforeAll(async ({ browser }) => {
      context = await signedIn(browser, who);
      // One after the other, so that no form begins with the words of another one.
      paths = [];
      for (const path of PAGES[who]) paths.push(await fillIn(path, context));
    });
    test.afterAll(() => context.close());

    const views = Object.entries<View>(VIEWS).filter(([, { of = [who] }]) => of.includes(who));
    for (const [name, view] of views) {
      test(`is fit for everyone ${name}`, async () => {
        await expectClean(context, paths, view);
      });
    }
  });
}

async function expectClean(
  context: BrowserContext,
  paths: string[],
  { locale, elder, textSize, widths }: View,
) {
  const url = test.info().project.use.baseURL ?? "";
  await context.addCookies([
    { name: LOCALE_COOKIE, value: locale, url },
    { name: ELDER_COOKIE, value: elder, url },
  ]);
  const page = await context.newPage();
  for (const path of paths) {
    await page.setViewportSize({ width: widths[0]?.width ?? 390, height: 900 });
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    if (textSize) await setTextSize(page, textSize);
    for (const { width, hasRules } of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (hasRules) expect(await findViolations(page), path).toEqual([]);
      expect(await isTooWide(page), `${path} scrolls sideways`).toBe(false);
    }
  }
  await page.close();
}

function setTextSize(page: Page, size: string) {
  return page.evaluate((chosen) => {
    document.documentElement.style.fontSize = chosen;
  }, size);
}

async function signedIn(browser: Browser, who: Who): Promise<BrowserContext> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (who === "volunteer")
    await signInVolunteer(page, await phoneOf("volunteers", `p.id = (${INVITED})`));
  else if (who === "city") await signInStaff(page, "city", "honey-city-2026");
  else if (who !== "visitor") await signInStaff(page, who);
  await page.close();
  return context;
}
