import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { expect, test } from "vitest";
import { formatUtcDay } from "@/lib/shared/days/days";
import { db } from "@/lib/shared/db/db";
import { applyMigrations } from "@/scripts/support/migrations.mjs";
import { present } from "@/tests/support/factories";

const DUMP = "tests/fixtures/before-measures/dump.sql.gz";

/** The counties of the dump, as if they lay in 新疆, with rules as counties had set them. */
const BEFORE = `
  UPDATE public.sites SET "divisionCode" = '652301' WHERE level = 'CENTER';
  INSERT INTO public.calendar_days ("centerId", day, "isWorkingDay", note)
  SELECT id, day::date, worked, note FROM public.centers,
    (VALUES ('2027-02-06', false, '春节'), ('2027-02-20', true, '春节调休'), ('2026-10-01', true, '国庆节'),
      ('2027-03-10', false, '肉孜节'), ('2027-07-01', false, '停电')) AS d (day, worked, note);
  DELETE FROM public.time_limits;
  INSERT INTO public.time_limits (id, "centerId", step, urgency, amount, unit)
  SELECT gen_random_uuid(), id, step::"ClockStep", 'NORMAL', 6, 'HOURS'
  FROM public.centers, (VALUES ('WAVE'), ('POOL')) AS s (step);`;

test("counties of 新疆 get their hours, what runs there a later end, and what was filled in its kind", async () => {
  const url = present(process.env.DATABASE_URL);
  const client = new pg.Client(url);
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.query(gunzipSync(readFileSync(DUMP)).toString());
  await client.query("SET search_path TO public");
  await client.query(BEFORE);
  const clocks = `SELECT id, "stepDueAt", "alarmAt" FROM public.wishes
    WHERE "stepUnit" IN ('DAYS', 'WORKING_DAYS') AND NOT "isStepOverdue" AND "promisedAt" IS NULL
      AND "pauseEndsAt" IS NULL`;
  const before = (await client.query<{ id: string; stepDueAt: Date; alarmAt: Date }>(clocks)).rows;
  await client.end();
  await applyMigrations(url);

  const center = await db.center.findFirstOrThrow({ include: { calendarDays: true } });
  expect(center).toMatchObject({ closingMinute: 1170, quietFrom: 0, quietTo: 9 });
  expect(
    Object.fromEntries(center.calendarDays.map(({ day, kind }) => [formatUtcDay(day), kind])),
  ).toEqual({
    ...{ "2027-02-06": "NOTICE", "2027-02-20": "NOTICE", "2027-03-10": "REGIONAL" },
    ...{ "2026-10-01": "OWN", "2027-07-01": "OWN" },
  });
  const limits = await db.timeLimit.findMany({
    where: { centerId: center.id },
    orderBy: { step: "asc" },
  });
  expect(limits.map(({ step, unit }) => [step, unit])).toEqual([
    ["WAVE", "WAKING_HOURS"],
    ["POOL", "HOURS"],
  ]);
  expect(before.length).toBeGreaterThan(0);
  for (const { id, stepDueAt } of before) {
    const later = new Date(stepDueAt.getTime() + 90 * 60_000);
    const after = await db.wish.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ stepDueAt: later, alarmAt: later });
  }
}, 60_000);
