import type { Page } from "playwright/test";
import { words } from "@/tests/e2e/support/words";

const { stats } = words;

export const COUNTY = `SELECT id AS value FROM sites WHERE "divisionCode" = '652301'`;
export const SISTER = `SELECT id AS value FROM sites WHERE "divisionCode" = '652302'`;

/** What the caption of the table of places says, whatever the place. */
const AFTER_PLACE = stats.places.caption.split("{place}")[1] ?? "";

/** The table of places below the one looked at. */
export function placesTable(page: Page) {
  return page.getByRole("region", { name: AFTER_PLACE });
}

export function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}
