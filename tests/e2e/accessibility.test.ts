import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Browser, type BrowserContext, type Page } from "playwright/test";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { ELDER_COOKIE, LOCALE_COOKIE } from "@/lib/shared/i18n/cookies";
import { phoneOf } from "@/tests/e2e/support/sealed";
import { findValue } from "@/tests/e2e/support/database";
import { makeWish } from "@/tests/e2e/support/resident";
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
    widths: [{ width: 390, hasRules: true }],
  },
  "in English on a phone": {
    ...{ locale: "en", elder: "0" },
    widths: [{ width: 390, hasRules: false }],
  },
} as const;

type View = (typeof VIEWS)[keyof typeof VIEWS];

/** Each page of the product, by role. `{…}` is filled in from the demo data. */
const PAGES = {
  visitor: [
    "/",
    "/wall",
    "/submit",
    "/track",
    "{track}",
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
    "/desk/stock",
    "/desk/stock/{item}",
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
    "/admin/people",
    "/admin/people/volunteers",
    "/admin/people/staff/many?below={place}",
    "/admin/people/staff/new",
    "/admin/people/staff/{staff}",
    "/admin/security",
    "/admin/security/accounts/{staff}",
    "/admin/teams",
    "/admin/teams/new",
    "/admin/teams/{team}",
    "/admin/menu",
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
    "/admin/audit",
  ],
  city: ["/admin/stats", "/admin/places"],
};

type Who = keyof typeof PAGES;

/** A volunteer of the demo who has been asked and has not answered. */
const INVITED = `SELECT v.id AS value FROM volunteers v
  JOIN invitations i ON i."volunteerId" = v.id AND i.status = 'PENDING' ORDER BY v.id DESC LIMIT 1`;

for (const who of Object.keys(PAGES) as Who[]) {
  test.describe(who, () => {
    let context: BrowserContext;
    let paths: string[];

    test.beforeAll(async ({ browser }) => {
      context = await signedIn(browser, who);
      paths = await Promise.all(PAGES[who].map((path) => fillIn(path, context)));
    });
    test.afterAll(() => context.close());

    for (const [name, view] of Object.entries(VIEWS)) {
      test(`is fit for everyone ${name}`, async () => {
        await expectClean(context, paths, view);
      });
    }
  });
}

async function expectClean(
  context: BrowserContext,
  paths: string[],
  { locale, elder, widths }: View,
) {
  const url = test.info().project.use.baseURL ?? "";
  await context.addCookies([
    { name: LOCALE_COOKIE, value: locale, url },
    { name: ELDER_COOKIE, value: elder, url },
  ]);
  const page = await context.newPage();
  for (const path of paths) {
    await page.setViewportSize({ width: widths[0].width, height: 900 });
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    for (const { width, hasRules } of widths) {
      await page.setViewportSize({ width, height: 900 });
      if (hasRules) expect(await findViolations(page), path).toEqual([]);
      expect(await isTooWide(page), `${path} scrolls sideways`).toBe(false);
    }
  }
  await page.close();
}

async function findViolations(page: Page) {
  // Our pages have no frames, for which axe's default mode does much extra work.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], preload: false });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

function isTooWide(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
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

/** Replaces `{…}` in a path by an id of the demo data. */
async function fillIn(path: string, context: BrowserContext): Promise<string> {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (!name) return path;
  const subPage = OF_RESIDENT[name];
  if (subPage !== undefined) {
    const page = await context.newPage();
    const wish = await makeWish(page, uniqueText("想有人来说说话", test.info()));
    await page.close();
    return wish.path + subPage;
  }
  return path.replace(`{${name}}`, await findValue(SOMETHING[name] ?? ""));
}

/** Paths below the tracking page of a new wish. */
const OF_RESIDENT: Record<string, string> = {
  track: "",
  rate: "/rate",
  told: "/notices",
  data: "/my-data",
};

const SOMETHING: Record<string, string> = {
  approved: `SELECT id AS value FROM wishes WHERE status = 'APPROVED' AND round = 1 LIMIT 1`,
  invited: `SELECT i."wishId" AS value FROM invitations i JOIN volunteers v ON v.id = i."volunteerId"
    WHERE i.status = 'PENDING' AND v.id = (${INVITED.replace("AS value", "")}) LIMIT 1`,
  place: `SELECT id AS value FROM sites WHERE "divisionCode" = '652301001' LIMIT 1`,
  staff: `SELECT id AS value FROM staff WHERE "userName" = 'station'`,
  item: `SELECT id AS value FROM stock_items LIMIT 1`,
  team: `SELECT id AS value FROM teams LIMIT 1`,
};
