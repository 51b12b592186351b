import { expect, type Page } from "playwright/test";
import { openFold } from "@/tests/e2e/support/fold";
import type { MadeWish } from "@/tests/e2e/support/resident";
import { words } from "@/tests/e2e/support/words";

const { desk } = words;

/** Finds a wish from the desk by its number and opens its page. */
export async function openWish(page: Page, { number, content }: MadeWish) {
  await page.goto("/desk?queue=all");
  await page.getByLabel(desk.filter.q).fill(number.replace("-", ""));
  await page.getByLabel(desk.filter.q).press("Enter");
  await page.getByRole("link", { name: content }).first().click();
  await expect(page.getByRole("heading", { name: content }).first()).toBeVisible();
}

export async function approve(page: Page, wish: MadeWish, category = "便民维修") {
  await openWish(page, wish);
  await page.locator("#approve").getByLabel(desk.approve.category).selectOption(category);
  await press(page, desk.approve.submit);
  await expect(page.getByRole("button", { name: desk.approve.submit, exact: true })).toBeHidden();
}

export async function dispatchToPool(page: Page, wish: MadeWish) {
  await openWish(page, wish);
  await press(page, desk.dispatch.poolSubmit);
  await expect(page.getByText(desk.wish.pool).first()).toBeVisible();
}

/** Asks the one volunteer with this number. */
export async function askVolunteer(page: Page, wish: MadeWish, number: string) {
  await openWish(page, wish);
  await page.getByLabel(desk.dispatch.search).fill(number);
  await page.getByLabel(desk.dispatch.search).press("Enter");
  await page
    .getByRole("group", { name: desk.dispatch.volunteerChoice })
    .getByRole("checkbox")
    .first()
    .check();
  await press(page, desk.dispatch.volunteersSubmit);
  await expect(page.getByText(desk.invitation.PENDING).first()).toBeVisible();
}

export async function supplyNothing(page: Page, wish: MadeWish) {
  await openWish(page, wish);
  await press(page, desk.supply.nothing);
  await expect(page.getByRole("button", { name: desk.supply.nothing })).toBeHidden();
}

export async function callBack(page: Page, wish: MadeWish, note: string) {
  await openWish(page, wish);
  await page.locator("#callBack").getByLabel(desk.callBack.note).fill(note);
  await press(page, desk.callBack.submit);
  await expect(page.getByRole("button", { name: desk.callBack.submit })).toBeHidden();
}

export async function reject(page: Page, wish: MadeWish, reason: string) {
  await openWish(page, wish);
  await openFold(page, desk.reject.title);
  await page.locator("#reject").getByLabel(desk.reject.reason).fill(reason);
  await press(page, desk.reject.submit);
  await expect(page.getByRole("button", { name: desk.reject.submit, exact: true })).toBeHidden();
}

function press(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true }).click();
}
