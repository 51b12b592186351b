import { expect, test, type Page } from "playwright/test";
import { ELDER_COOKIE } from "@/lib/shared/i18n/cookies";
import { findViolations, isTooWide } from "@/tests/e2e/support/axe";
import { messages } from "@/tests/e2e/support/messages";
import { codeSentBy } from "@/tests/e2e/support/phone";
import { newPhone } from "@/tests/e2e/support/resident";
import { newPerson } from "@/tests/e2e/support/sign-in";

const { submit, auth } = messages;
const LABELS = [submit.content, submit.place, submit.name, submit.phone];

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

/** Expects the page of one question and of no other, whole on a small phone and by the rules of axe. */
async function expectQuestion(page: Page, n: number) {
  const count = submit.elder.count
    .replace("{n, number}", String(n))
    .replace("{count, number}", String(LABELS.length));
  await expect(page.getByText(count, { exact: true })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(count));
  for (const [index, label] of LABELS.entries()) {
    await expect(page.getByLabel(label)).toBeVisible({ visible: index === n - 1 });
  }
  expect(await isTooWide(page)).toBe(false);
  // axe waits for timers, which a page without JavaScript never runs.
  if (test.info().project.use.javaScriptEnabled === false) return;
  expect(await findViolations(page)).toEqual([]);
}

test("who is old is asked one question a page, and nothing typed is lost", async ({
  browser,
  baseURL,
}) => {
  const page = await newPerson(browser);
  await page.context().addCookies([{ name: ELDER_COOKIE, value: "1", url: baseURL ?? "" }]);
  await page.setViewportSize({ width: 320, height: 700 });
  const phone = newPhone();
  await page.goto("/submit");
  await expectQuestion(page, 1);
  await page.getByLabel(submit.content).fill("想请人教我用手机看病挂号");
  await press(page, submit.elder.next);
  await expectQuestion(page, 2);
  await press(page, submit.elder.next);
  await expect(page.getByRole("link", { name: messages.fields.choose.siteId })).toBeVisible();
  const place = page.getByLabel(submit.place);
  const village = place.locator("option", { hasText: "西街社区" }).first();
  await place.selectOption(await village.getAttribute("value"));
  await press(page, submit.elder.next);
  await expectQuestion(page, 3);
  await page.getByLabel(submit.name).fill("花奶奶");
  await press(page, submit.elder.back);
  await expectQuestion(page, 2);
  await press(page, submit.elder.next);
  await expectQuestion(page, 3);
  await page.reload();
  await expect(page.getByLabel(submit.name)).toHaveValue("花奶奶");
  await press(page, submit.elder.next);
  await expectQuestion(page, 4);
  await page.getByLabel(submit.phone).fill(phone);
  const code = await codeSentBy(phone, () => press(page, submit.send));
  await expect(page.getByText("想请人教我用手机看病挂号").first()).toBeVisible();
  await page.getByLabel(auth.code.label).fill(code);
  await press(page, submit.confirm);
  await page.waitForURL(/\/submitted$/);
});
