import type { Page } from "playwright/test";

/** Opens the disclosure with this label if it is closed. */
export async function openFold(page: Page, label: string) {
  const fold = page.locator("details", { has: page.locator("summary", { hasText: label }) }).last();
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").first().click();
}
