import { expect, type Locator, type Page } from "playwright/test";
import { CHINA_OFFSET_MS } from "@/lib/shared/days/china-time";
import { HOUR_MS } from "@/lib/shared/days/durations";
import { openFold } from "@/tests/e2e/support/fold";
import type { MadeWish } from "@/tests/e2e/support/resident";
import { messages } from "@/tests/e2e/support/messages";

const { desk, dispatch, wishes } = messages;

/** Searches a wish at the desk by its number and opens its page. */
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
  await press(page, dispatch.pool.submit);
  await expect(page.getByText(desk.wish.pool).first()).toBeVisible();
}

/** Asks the volunteer with this number. */
export async function askVolunteer(page: Page, wish: MadeWish, number: string) {
  await openWish(page, wish);
  await page.getByLabel(dispatch.search.label).fill(number);
  await page.getByLabel(dispatch.search.label).press("Enter");
  await page
    .getByRole("group", { name: dispatch.volunteers.legend })
    .getByRole("checkbox")
    .first()
    .check();
  await page.locator("#dispatch-volunteers button").click();
  await expect(
    page.getByText(desk.invitation.PENDING).filter({ visible: true }).first(),
  ).toBeVisible();
}

/** On the batch page: ticks only these wishes and returns their rows. */
export async function onlyInBatch(page: Page, wishes: MadeWish[]): Promise<Locator[]> {
  const boxes = page.locator("#batch input[type=checkbox]");
  for (const box of await boxes.all()) await box.uncheck();
  const rows = wishes.map(({ content }) => page.locator("#batch li", { hasText: content }).last());
  for (const row of rows) await row.getByRole("checkbox").check();
  return rows;
}

/** 转入抢单大厅: opens a wish to the pool after some candidates were asked. */
export async function openToPool(page: Page, wish: MadeWish) {
  await openWish(page, wish);
  await openFold(page, desk.openPool.title);
  await press(page, desk.openPool.submit);
  await expect(page.getByText(desk.wish.pool).first()).toBeVisible();
}

/** 上交: the unit above answers from now on. */
export async function handUp(page: Page, wish: MadeWish) {
  await openWish(page, wish);
  await openFold(page, desk.handUp.title);
  const form = page.locator("#handUp");
  await form.getByRole("textbox").fill("要上级来派");
  await form.getByRole("button").click();
  await expect(form).toBeHidden();
}

/** 等候群众: pauses the clocks. */
export async function pause(page: Page, wish: MadeWish, reason: string) {
  await openWish(page, wish);
  await openFold(page, desk.pause.title);
  await page.locator("#pause").getByLabel(desk.pause.reason).fill(reason);
  await press(page, desk.pause.submit);
  await expect(page.locator("#resume")).toBeVisible();
}

/** 恢复计时: resumes the clocks. */
export async function resume(page: Page, wish: MadeWish) {
  await openWish(page, wish);
  await openFold(page, desk.resume.title);
  await press(page, desk.resume.submit);
  await expect(page.locator("#pause")).toBeVisible();
}

export async function supplyNothing(page: Page, wish: MadeWish) {
  await openWish(page, wish);
  await press(page, desk.supply.nothing);
  await expect(page.getByRole("button", { name: desk.supply.nothing })).toBeHidden();
}

/** 代记: the whole service afterwards, which began some hours ago and has just ended. */
export async function recordService(page: Page, wish: MadeWish, hours: number) {
  await openWish(page, wish);
  await openFold(page, desk.checkIn.whole);
  const form = page.locator("#record-whole");
  await form.getByLabel(desk.checkIn.startedAt).fill(timeInChina(hours));
  await form.getByRole("button", { name: desk.checkOut.submit }).click();
  await expect(form).toBeHidden();
}

/** What a field of day and time holds for a moment some hours ago: 2026-11-30T14:00. */
function timeInChina(hoursAgo: number): string {
  return new Date(Date.now() + CHINA_OFFSET_MS - hoursAgo * HOUR_MS).toISOString().slice(0, 16);
}

/** 纸上评价: the grade a resident told on paper. */
export async function recordGrade(page: Page, wish: MadeWish, grade: keyof typeof wishes.grade) {
  await openWish(page, wish);
  await openFold(page, desk.rate.title);
  const form = page.locator("#record-grade");
  await form.getByLabel(wishes.grade[grade], { exact: true }).check();
  await form.getByLabel(desk.rate.PAPER).check();
  await form.getByRole("button", { name: desk.rate.submit }).click();
  await expect(form).toBeHidden();
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
