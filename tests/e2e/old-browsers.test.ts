import { readdirSync, readFileSync } from "node:fs";
import { expect, test, type Page } from "playwright/test";
import { OLD_VERSIONS } from "@/scripts/support/old-browsers.mjs";
import { lookOf, tooWide } from "@/tests/e2e/support/look";
import { messages } from "@/tests/e2e/support/messages";
import {
  newOldPerson,
  startOldBrowser,
  whyNone,
  type OldBrowser,
} from "@/tests/e2e/support/old-browser";
import { makeWish, openByPhone } from "@/tests/e2e/support/resident";
import { signInVolunteer } from "@/tests/e2e/support/sign-in";
import { uniqueText } from "@/tests/e2e/support/unique-text";
import { volunteerPhone } from "@/tests/e2e/support/volunteer-phone";

const { home, submit } = messages;

const CHUNKS = ".next/static/chunks";

test.describe.configure({ mode: "default" });

test("no script looks behind, which makes Safari refuse all of it before iOS 16.4", () => {
  const scripts = readdirSync(CHUNKS).filter((name) => name.endsWith(".js"));
  expect(scripts).not.toHaveLength(0);
  for (const name of scripts) {
    expect(readFileSync(`${CHUNKS}/${name}`, "utf8"), name).not.toMatch(/\(\?<[=!]/);
  }
});

for (const [index, version] of OLD_VERSIONS.entries()) {
  test.describe(`in Chromium ${version}`, () => {
    test.skip(whyNone !== undefined, whyNone);
    let old: OldBrowser;
    test.beforeAll(async () => {
      old = await startOldBrowser(version);
    });
    test.afterAll(() => old.stop());

    test("a wish is made from the first page to its own", async ({ page }, info) => {
      const resident = await newOldPerson(old);
      const errors = errorsOf(resident);
      await resident.goto("/");
      await resident.getByRole("link", { name: home.door.wish }).click();
      await expect(resident.getByRole("heading", { name: submit.title })).toBeVisible();
      const wish = await makeWish(resident, uniqueText("楼道的灯不亮", info));
      await openByPhone(resident, wish);
      await expect(resident.getByText(wish.content)).toBeVisible();
      await expectLookOfToday(resident, page, wish.path);
      expect(errors).toEqual([]);
    });

    test("pages look as they do today", async ({ page }) => {
      const visitor = await newOldPerson(old);
      const errors = errorsOf(visitor);
      for (const path of ["/", "/wall", "/submit", "/track", "/sign-in"]) {
        await expectLookOfToday(visitor, page, path);
      }
      expect(errors).toEqual([]);
    });

    test("a volunteer signs in, to a page that looks as it does today", async ({ page }, info) => {
      const phone = volunteerPhone(info, 20 + index);
      const volunteer = await newOldPerson(old);
      await signInVolunteer(volunteer, phone);
      await page.context().addCookies(await volunteer.context().cookies());
      await expectLookOfToday(volunteer, page, "/volunteer");
    });
  });
}

/** What the page's own scripts fail at. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

async function expectLookOfToday(old: Page, today: Page, path: string) {
  const size = old.viewportSize();
  if (size) await today.setViewportSize(size);
  for (const page of [old, today]) await page.goto(path);
  expect(await lookOf(old), path).toEqual(await lookOf(today));
  expect(await tooWide(old), path).toEqual([]);
}
