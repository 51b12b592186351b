import { expect, type Page } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";

/** Presses a button while the network is away; the form says so and stays. */
export async function pressOffline(page: Page, button: string) {
  await page.context().setOffline(true);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByText(messages.crash.unreachable)).toBeVisible();
  await page.context().setOffline(false);
}
