import { expect, type Locator, type Page } from "playwright/test";
import type { MadeWish } from "@/tests/e2e/support/resident";
import { messages } from "@/tests/e2e/support/messages";

const { volunteering } = messages;

/** 抢单: takes a wish from the pool. */
export async function takeFromPool(page: Page, wish: MadeWish) {
  await page.goto("/volunteer/pool");
  await press(wishArticle(page, wish), volunteering.accept.button);
  await expectTaken(page, wish);
}

export async function acceptInvitation(page: Page, wish: MadeWish) {
  await page.goto("/volunteer");
  await press(wishArticle(page, wish), volunteering.accept.button);
  await expectTaken(page, wish);
}

export async function declineInvitation(page: Page, wish: MadeWish) {
  await page.goto("/volunteer");
  await press(wishArticle(page, wish), volunteering.decline.button);
  await expect(wishArticle(page, wish)).toBeHidden();
}

/** 签到 and 签退: checks in and out. */
export async function serve(page: Page, wish: MadeWish) {
  await page.goto("/volunteer");
  await press(wishArticle(page, wish), volunteering.steps.checkIn);
  await press(wishArticle(page, wish), volunteering.steps.checkOut);
  await expect(wishArticle(page, wish).getByRole("button")).toHaveCount(0);
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
