import { test, type BrowserContext } from "playwright/test";
import { findValue } from "@/tests/e2e/support/database";
import { makeWish } from "@/tests/e2e/support/resident";
import { uniqueText } from "@/tests/e2e/support/unique-text";

/** A volunteer of the demo who has been asked and has not answered. */
export const INVITED = `SELECT v.id AS value FROM volunteers v
  JOIN invitations i ON i."volunteerId" = v.id AND i.status = 'PENDING' ORDER BY v.id DESC LIMIT 1`;

/** Replaces `{…}` in a path by an id of the demo data. */
export async function fillIn(path: string, context: BrowserContext): Promise<string> {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (!name) return path;
  const subPage = OF_RESIDENT[name];
  if (subPage !== undefined) {
    const page = await context.newPage();
    const wish = await makeWish(page, uniqueText("想有人来说说话", test.info()));
    await page.close();
    return wish.path + subPage;
  }
  return path.replace(`{${name}}`, await findValue(SOMETHING[name] ?? ""));
}

/** Paths below the tracking page of a new wish. */
const OF_RESIDENT: Record<string, string> = {
  track: "",
  submitted: "/submitted",
  rate: "/rate",
  told: "/notices",
  data: "/my-data",
};

/** The county whose staff sign in; the sister counties have wishes too. */
const HERE = `"centerId" = (SELECT id FROM sites WHERE "divisionCode" = '652301')`;

const SOMETHING: Record<string, string> = {
  wall: `SELECT id AS value FROM wishes WHERE ${HERE} AND "isPublic" AND status = 'APPROVED' LIMIT 1`,
  approved: `SELECT id AS value FROM wishes WHERE ${HERE} AND status = 'APPROVED' AND round = 1 LIMIT 1`,
  taken: `SELECT id AS value FROM wishes WHERE ${HERE} AND status = 'ACCEPTED' LIMIT 1`,
  invited: `SELECT i."wishId" AS value FROM invitations i JOIN volunteers v ON v.id = i."volunteerId"
    WHERE i.status = 'PENDING' AND v.id = (${INVITED.replace("AS value", "")}) LIMIT 1`,
  activity: `SELECT id AS value FROM activities WHERE ${HERE} AND status = 'PUBLISHED' ORDER BY "startsAt" DESC, id LIMIT 1`,
  month: `SELECT to_char(month, 'YYYY-MM') AS value FROM programmes ORDER BY number DESC LIMIT 1`,
  place: `SELECT id AS value FROM sites WHERE "divisionCode" = '652301001' LIMIT 1`,
  volunteer: `SELECT "volunteerId" AS value FROM seats WHERE "hasCome" AND "volunteerId" IN
    (SELECT id FROM volunteers WHERE ${HERE} AND "disabledAt" IS NULL) GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  staff: `SELECT id AS value FROM staff WHERE "userName" = 'station'`,
  item: `SELECT id AS value FROM stock_items LIMIT 1`,
  otherCounty: `SELECT id AS value FROM sites WHERE "divisionCode" = '652302'`,
  team: `SELECT id AS value FROM teams WHERE ${HERE} LIMIT 1`,
};
