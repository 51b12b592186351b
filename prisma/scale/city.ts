import { readFileSync } from "node:fs";
import type { Client } from "pg";
import { hashPassword } from "@/lib/shared/sign-in/password.server";
import { closingAfter, buildCalendar, EVERY_DAY } from "@/lib/orders/clocks/calendar";
import { db } from "@/lib/shared/db/db";
import { importFiles } from "@/lib/network/imports/import-files.data";
import { SIGN_INS } from "@/prisma/scale/sign-ins";
import { sealPeople } from "@/prisma/scale/seal-people";
import { readSql } from "@/prisma/scale/sql";
import { STORIES, stepRows } from "@/prisma/scale/stories";
import { refuse } from "@/prisma/scale/refuse";
import { USUAL_HOURS } from "@/lib/shared/days/county-hours";
import { DAY_MS } from "@/lib/shared/days/durations";

const FILE = "prisma/data/divisions/1401-taiyuan-city.csv";
const MONTHS = 24;
/** Ten counties, and a development zone that is used as the eleventh. */
export const MAX_COUNTIES = 11;

/** Makes the city, with wishes in so many of its counties, unless it exists. */
export async function makeCity(client: Client, counties: number): Promise<void> {
  if (await isMade(client, counties)) return;
  await importFiles({
    files: [{ name: FILE, bytes: readFileSync(FILE) }],
    withQuasiUnits: true,
  });
  await makeStaff();
  const until = new Date();
  await client.query("BEGIN");
  await client.query(readSql("setup"));
  await client.query("INSERT INTO scale.run VALUES ($1, $2)", [until, MONTHS]);
  await addStories(client);
  await addDays(client, until);
  await client.query(withValues(readSql("city"), counties, until));
  await sealPeople(client);
  await client.query("COMMIT");
  await client.query("ANALYZE");
}

/** Whether the city exists. Throws a Refusal for a database with other data or another number of counties. */
async function isMade(client: Client, counties: number): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean; places: boolean }>(
    `SELECT to_regclass('scale.run') IS NOT NULL AS made, EXISTS (SELECT FROM sites) AS places`,
  );
  const [found] = rows;
  if (!found?.made) {
    if (found?.places) refuse("This database holds another network. Give an empty one.");
    return false;
  }
  const { rows: busy } = await client.query("SELECT FROM scale.counties");
  if (busy.length !== counties) {
    refuse(`This city was begun with ${busy.length} counties and goes on with as many.`);
  }
  return true;
}

async function makeStaff(): Promise<void> {
  const sites = await db.site.findMany({
    where: { level: { in: ["CITY", "CENTER"] } },
    select: { id: true, level: true },
    orderBy: { divisionCode: "asc" },
  });
  for (const [index, { id, level }] of sites.slice(0, MAX_COUNTIES + 1).entries()) {
    const { userName, password } = level === "CITY" ? SIGN_INS.city : SIGN_INS.center(index);
    const passwordHash = await hashPassword(password);
    await db.staff.create({
      data: {
        ...{ userName, passwordHash, name: `蜂${index}`, siteId: id },
        ...{ isAdmin: true, isSecurityAdmin: true, isAuditAdmin: true },
      },
    });
  }
}

/** Stores the stories of wishes with their steps. */
export async function addStories(client: Client): Promise<void> {
  let low = 0;
  for (const [story, { share, lately, steps }] of Object.values(STORIES).entries()) {
    const high = low + share / 1000;
    await client.query("INSERT INTO scale.stories VALUES ($1, $2, $3, $4, $5)", [
      ...[story, low, high, lately ?? null, steps.length],
    ]);
    low = high;
  }
  await client.query(readSql("steps"), [JSON.stringify(stepRows())]);
}

/** Stores for each day of the last two years when limits that begin on it end. */
export async function addDays(client: Client, until: Date): Promise<void> {
  const calendar = buildCalendar({ ...USUAL_HOURS, calendarDays: [] });
  const { isWorkingDay } = calendar;
  const days = Array.from({ length: (MONTHS + 2) * 31 }, (_, ago) => {
    const day = new Date(until.getTime() + (31 - ago) * DAY_MS);
    const closings = [
      closingAfter(day, 1, isWorkingDay, calendar),
      closingAfter(day, 5, isWorkingDay, calendar),
      closingAfter(day, 7, EVERY_DAY, calendar),
    ];
    return [day, ...closings];
  });
  await client.query(
    `INSERT INTO scale.days SELECT day_in_china(a), b, c, d
     FROM unnest($1::timestamptz[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[]) AS t (a, b, c, d)`,
    [0, 1, 2, 3].map((column) => days.map((row) => row[column])),
  );
}

/** A script of several statements takes no parameters, so the values are written into it. */
export function withValues(sql: string, counties: number, until: Date, months = MONTHS): string {
  return sql
    .replaceAll("$1", String(counties))
    .replaceAll("$2::timestamptz", `timestamptz '${until.toISOString()}'`)
    .replaceAll("$2", `timestamptz '${until.toISOString()}'`)
    .replaceAll("$3", String(months));
}
