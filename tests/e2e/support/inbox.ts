import { expect, type Page } from "playwright/test";
import { linkSentTo } from "@/tests/e2e/support/letter";
import { messages } from "@/tests/e2e/support/messages";

const { inbox } = messages;

/** Opens the newest unread notice with this text, which leads to the page of its wish. */
export async function openNotice(page: Page, path: string, text = "") {
  await page.goto(path);
  const lines = page.getByRole("main").getByRole("listitem");
  const newest = lines.filter({ hasText: text }).first();
  await expect(newest.getByText(inbox.unread)).toBeVisible();
  await newest.getByRole("button", { name: inbox.open }).click();
  await page.waitForURL(/\/(services|wishes)\//);
}

export async function markAllRead(page: Page, path: string) {
  await page.goto(path);
  const button = page.getByRole("button", { name: inbox.markAll });
  await button.click();
  await expect(button).toBeHidden();
  await expect(page.getByRole("main").getByText(inbox.unread, { exact: true })).toHaveCount(0);
}

/** Chooses e-mail, and quiet hours from 20 to 9. */
export async function choosePreference(page: Page, email: string) {
  const { preference } = inbox;
  await page.getByLabel(preference.channels.EMAIL, { exact: true }).check();
  await page.getByLabel(preference.email).fill(email);
  await page.getByLabel(preference.quietFrom, { exact: true }).selectOption("20");
  await page.getByLabel(preference.quietTo, { exact: true }).selectOption("9");
  await page.getByRole("button", { name: preference.save }).click();
  await expect(page.getByText(inbox.email.sent)).toBeVisible();
}

/** Opens the link in the letter to this address and presses its button. */
export async function confirmEmail(page: Page, email: string) {
  await page.goto(linkSentTo(email));
  await page.getByRole("button", { name: inbox.email.confirm, exact: true }).click();
  await expect(page.getByRole("heading", { name: inbox.email.doneTitle })).toBeVisible();
}

/** Expects the chosen values after saving and after a reload. */
export async function expectPreference(page: Page, email: string) {
  await expectFields(page, email);
  await page.reload();
  await expectFields(page, email);
}

async function expectFields(page: Page, email: string) {
  const { preference } = inbox;
  await expect(page.getByLabel(preference.channels.EMAIL, { exact: true })).toBeChecked();
  await expect(page.getByLabel(preference.email)).toHaveValue(email);
  await expect(page.getByLabel(preference.quietFrom, { exact: true })).toHaveValue("20");
  await expect(page.getByLabel(preference.quietTo, { exact: true })).toHaveValue("9");
}
