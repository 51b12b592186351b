import type { Page } from "playwright/test";
import { messages } from "@/tests/e2e/support/messages";

const { stats } = messages;

export const COUNTY = `SELECT id AS value FROM sites WHERE "divisionCode" = '652301'`;
export const SISTER = `SELECT id AS value FROM sites WHERE "divisionCode" = '652302'`;

/** The part of the caption after the name of the place. */
const AFTER_PLACE = stats.places.caption.split("{place}")[1] ?? "";

/** The table of the places below the current one. */
export function placesTable(page: Page) {
  return page.getByRole("region", { name: AFTER_PLACE });
}

export function parseNumber(text: string): number {
  return Number(text.replaceAll(",", ""));
}
