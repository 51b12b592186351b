import { expect, test, type Browser, type BrowserContext, type Page } from "playwright/test";
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

/** Each page of the product, by role. `{…}` is filled in from the demo data. */
const PAGES = {
  visitor: [
    "/",
    "/wall",
    "/activities",
    "/activities/month",
    "/activities/day",
    "/activities?q=课&group=CHILDREN",
    "/activities/{activity}",
    "/activities/places/{place}",
    "/activities/subscribe",
    "/activities/wanted",
    "/submit",
    "/track",
    "{track}",
    "{submitted}",
    "/wall/{wall}",
    "{rate}",
    "{told}",
    "{data}",
    "/email/confirmed",
    "/email/no-such-link",
    "/erased",
    "/help",
    "/privacy",
    "/counties",
    "/sign-in",
    "/sign-in/volunteer",
    "/register",
    "/no-such-page",
  ],
  volunteer: [
    "/volunteer",
    "/volunteer/pool",
    "/volunteer/profile",
    "/volunteer/profile/move",
    "/volunteer/profile/move?county={otherCounty}",
    "/volunteer/profile/my-data",
    "/volunteer/notices",
    "/volunteer/notices/preferences",
    "/volunteer/services/{invited}",
    "/account",
  ],
  dispatcher: [
    "/desk",
    "/desk?queue=all",
    "/desk?queue=nobodyAnswered&due=overdue",
    "/desk/due",
    "/desk/capacity",
    "/desk/new?channel=CARD",
    "/desk/wishes/{approved}",
    "/desk/batch",
    "/desk/batch/review",
    "/desk/plans",
    "/desk/plans/new",
    "/desk/plans/new?many=1",
    "/desk/plans/units",
    "/desk/stock",
    "/desk/stock/{item}",
    "/desk/rooms",
    "/desk/rooms?site={place}",
    "/desk/wishes/{taken}/room",
    "/desk/notices",
    "/desk/notices/preferences",
    "/desk/outbox",
    "/account",
  ],
  admin: [
    "/admin",
    "/admin/places",
    "/admin/places/import",
    "/admin/places/{place}",
    "/admin/places/{place}/many",
    "/admin/places/{place}/move",
    "/admin/places/{place}/rooms",
    "/admin/people",
    "/admin/people/volunteers",
    "/admin/people/volunteers/{volunteer}",
    "/admin/people/volunteers/{volunteer}/leave",
    "/admin/people/staff/many?below={place}",
    "/admin/people/staff/new",
    "/admin/people/staff/{staff}",
    "/admin/security",
    "/admin/security/accounts/{staff}",
    "/admin/teams",
    "/admin/teams/new",
    "/admin/teams/{team}",
    "/admin/menu",
    "/admin/plans",
    "/admin/speakers",
    "/admin/rules",
    "/admin/rules?form=limit&step=COMPLETION",
    "/admin/rules/calendar",
    "/admin/rules/privacy",
    "/admin/rules/weights?DISTANCE=80",
    "/admin/stats",
    "/admin/stats?place={place}&figure=late&trend=promises&sort=solvedRate",
    // The screen without refresh, since axe refuses pages that refresh themselves.
    "/admin/stats/screen?refresh=off",
    "/admin/stats/report",
    "/admin/stats/exports",
    "/admin/stats/targets",
    "/admin/stats/checks",
    "/admin/stats/wishes?figure=onTimeRate",
    "/admin/audit",
  ],
  city: ["/admin/stats", "/admin/places"],
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
