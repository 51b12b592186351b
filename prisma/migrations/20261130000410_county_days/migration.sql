-- CreateEnum
CREATE TYPE "CalendarDayKind" AS ENUM ('OWN', 'REGIONAL', 'NOTICE');

-- AlterTable
ALTER TABLE "centers" ADD COLUMN     "closingMinute" INTEGER NOT NULL DEFAULT 1080,
ADD COLUMN     "quietFrom" INTEGER NOT NULL DEFAULT 22,
ADD COLUMN     "quietTo" INTEGER NOT NULL DEFAULT 7;

-- AlterTable
ALTER TABLE "notice_preferences" ALTER COLUMN "quietFrom" DROP NOT NULL,
ALTER COLUMN "quietFrom" DROP DEFAULT,
ALTER COLUMN "quietTo" DROP NOT NULL,
ALTER COLUMN "quietTo" DROP DEFAULT;

-- AlterTable
ALTER TABLE "calendar_days" DROP CONSTRAINT "calendar_days_pkey",
ADD COLUMN     "kind" "CalendarDayKind" NOT NULL DEFAULT 'OWN',
ADD COLUMN     "noticeYear" INTEGER,
ADD CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("centerId", "day", "kind");

-- Hours within which a county closes and sleeps.
ALTER TABLE centers ADD CONSTRAINT centers_hours CHECK (
  "closingMinute" BETWEEN 960 AND 1260 AND "closingMinute" % 30 = 0
  AND ("quietFrom" >= 20 OR "quietFrom" <= 2) AND "quietTo" BETWEEN 5 AND 10);

ALTER TABLE notice_preferences ADD CONSTRAINT notice_preferences_both_hours
  CHECK (("quietFrom" IS NULL) = ("quietTo" IS NULL));
-- No invitation runs out at night. Those that are open keep the limit in their event.
UPDATE time_limits SET unit = 'WAKING_HOURS' WHERE step = 'WAVE' AND unit = 'HOURS';
ALTER TABLE time_limits ADD CONSTRAINT time_limits_awake CHECK (step <> 'WAVE' OR unit <> 'HOURS');

-- Where the days come from that counties have filled in, as far as their notes say: until now there
-- was no other place to write it. The notice built in ends with 2026.
UPDATE calendar_days SET kind = 'REGIONAL'
WHERE NOT "isWorkingDay" AND note ~ '肉孜|古尔邦|开斋';
UPDATE calendar_days SET kind = 'NOTICE', "noticeYear" = extract(year FROM day)
WHERE day > '2026-12-31' AND note ~ '元旦|春节|清明|劳动|五一|端午|中秋|国庆';
ALTER TABLE calendar_days
  ADD CONSTRAINT calendar_days_regional
    CHECK (kind <> 'REGIONAL' OR (NOT "isWorkingDay" AND note IS NOT NULL)),
  ADD CONSTRAINT calendar_days_notice CHECK (CASE kind
    WHEN 'OWN' THEN "noticeYear" IS NULL
    WHEN 'NOTICE' THEN "noticeYear" IS NOT NULL ELSE true END);

-- Counties of 新疆 get the hours of their region.
UPDATE centers SET "closingMinute" = 1170, "quietFrom" = 0, "quietTo" = 9
FROM sites s LEFT JOIN sites city ON city.id = s."parentId"
WHERE s.id = centers.id AND coalesce(s."divisionCode", city."divisionCode") LIKE '65%';

-- What runs in counties of 新疆 until 18:00 runs until 19:30, and who has never chosen quiet hours has
-- those of the county. Rows that are not sealed yet cannot be written under the checks that wait for
-- it, so these are away meanwhile.
DO $$
DECLARE
  awaited record;
  statements text[] := '{}';
  statement text;
BEGIN
  FOR awaited IN SELECT conrelid::regclass AS rows, conname AS name, pg_get_constraintdef(oid) AS is
    FROM pg_constraint
    WHERE conrelid IN ('wishes'::regclass, 'notice_preferences'::regclass)
      AND contype = 'c' AND NOT convalidated
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', awaited.rows, awaited.name);
    statements := statements || format('ALTER TABLE %s ADD CONSTRAINT %I %s',
      awaited.rows, awaited.name, awaited.is);
  END LOOP;

  UPDATE notice_preferences SET "quietFrom" = NULL, "quietTo" = NULL
  WHERE "quietFrom" = 22 AND "quietTo" = 7;

  UPDATE wishes SET
    "stepDueAt" = CASE WHEN "stepUnit" IN ('DAYS', 'WORKING_DAYS')
      THEN "stepDueAt" + interval '90 minutes' ELSE "stepDueAt" END,
    "promisedAt" = CASE WHEN "promiseUnit" IN ('DAYS', 'WORKING_DAYS')
      THEN "promisedAt" + interval '90 minutes' ELSE "promisedAt" END,
    "pauseEndsAt" = CASE WHEN ("pauseEndsAt" AT TIME ZONE 'Asia/Shanghai')::time = '18:00'
      THEN "pauseEndsAt" + interval '90 minutes' ELSE "pauseEndsAt" END
  FROM centers c
  WHERE c.id = wishes."centerId" AND c."closingMinute" = 1170
    AND ("stepDueAt" IS NOT NULL OR "promisedAt" IS NOT NULL OR "pauseEndsAt" IS NOT NULL);

  UPDATE wishes SET "alarmAt" = coalesce("pauseEndsAt", least(
    CASE WHEN NOT "isStepOverdue" THEN "stepDueAt" END,
    CASE WHEN NOT "isPromiseOverdue" THEN "promisedAt" END))
  FROM centers c
  WHERE c.id = wishes."centerId" AND c."closingMinute" = 1170
    AND ("stepDueAt" IS NOT NULL OR "promisedAt" IS NOT NULL OR "pauseEndsAt" IS NOT NULL);

  FOREACH statement IN ARRAY statements LOOP
    EXECUTE statement;
  END LOOP;
END $$;
