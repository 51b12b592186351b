import { expect, type Locator, type Page } from "playwright/test";
import type { MadeWish } from "@/tests/e2e/support/resident";
import { messages } from "@/tests/e2e/support/messages";

const { volunteering } = messages;

/** 抢单: takes a wish from the pool, after the one question whether this is meant. */
export async function takeFromPool(page: Page, wish: MadeWish) {
  await page.goto("/volunteer/pool");
  await wishArticle(page, wish).getByText(volunteering.accept.button, { exact: true }).click();
  await press(wishArticle(page, wish), volunteering.accept.confirm);
  await expectTaken(page, wish);
}

export async function acceptInvitation(page: Page, wish: MadeWish) {
  await page.goto("/volunteer");
  await press(wishArticle(page, wish), volunteering.accept.button);
  await expectTaken(page, wish);
}

/** 这次不行, then a reason, which nobody has to give. */
export async function declineInvitation(page: Page, wish: MadeWish, reason: string) {
  await page.goto("/volunteer");
  await press(wishArticle(page, wish), volunteering.decline.button);
  await expect(page.getByText(volunteering.decline.after)).toBeVisible();
  await page.getByLabel(volunteering.decline.why).fill(reason);
  await press(page.getByRole("main"), volunteering.decline.send);
  await expect(page.getByText(volunteering.decline.told)).toBeVisible();
}

/** 签到 and 签退. Since no service takes seconds, the check-out asks whether the times are right. */
export async function serve(page: Page, wish: MadeWish) {
  await checkIn(page, wish);
  const article = wishArticle(page, wish);
  const checkOut = article.getByRole("button", { name: volunteering.steps.checkOut, exact: true });
  await checkOut.click();
  await article.getByLabel(volunteering.steps.sure).check();
  await checkOut.click();
  await expect(article.getByText(volunteering.next.SERVED)).toBeVisible();
}

/** 签到 */
export async function checkIn(page: Page, wish: MadeWish) {
  await page.goto("/volunteer");
  await press(wishArticle(page, wish), volunteering.steps.checkIn);
}

/** 撤销签到, pressed by mistake. */
export async function undoCheckIn(page: Page, wish: MadeWish) {
  await press(wishArticle(page, wish), volunteering.steps.undoCheckIn);
  await expect(wishArticle(page, wish).getByText(volunteering.next.SUPPLIED)).toBeVisible();
}

/** 去了，没办成: gives the wish back. */
export async function couldNotServe(page: Page, wish: MadeWish, reason: string) {
  await page.goto("/volunteer");
  const article = wishArticle(page, wish);
  await article.getByText(volunteering.steps.couldNotServe, { exact: true }).click();
  await article.getByLabel(volunteering.steps.couldNotServeReason).fill(reason);
  await press(article, volunteering.steps.couldNotServeButton);
  await expect(article).toBeHidden();
}

/** The article of a wish on a volunteer page. */
export function wishArticle(page: Page, { content }: MadeWish): Locator {
  return page.getByRole("article").filter({ hasText: content });
}

async function expectTaken(page: Page, wish: MadeWish) {
  await page.goto("/volunteer");
  await expect(wishArticle(page, wish).getByText(volunteering.next.ACCEPTED)).toBeVisible();
}

/** Clicks a button and waits until it disappears. */
async function press(within: Locator, name: string) {
  const button = within.getByRole("button", { name, exact: true });
  await button.click();
  await expect(button).toBeHidden();
}
