-- What must hold of clocks, waves and deliveries whatever code runs.

-- A county sets one limit and one rule for each urgency and category; no category is one of them.
CREATE UNIQUE INDEX time_limits_one ON time_limits ("centerId", step, urgency, "categoryId")
  NULLS NOT DISTINCT;
CREATE UNIQUE INDEX wave_rules_one ON wave_rules ("centerId", urgency, "categoryId")
  NULLS NOT DISTINCT;
ALTER TABLE time_limits ADD CONSTRAINT time_limits_amount CHECK (amount BETWEEN 1 AND 1000);
ALTER TABLE wave_rules ADD CONSTRAINT wave_rules_some
  CHECK (size BETWEEN 1 AND 50 AND waves BETWEEN 1 AND 10);
ALTER TABLE score_weights ADD CONSTRAINT score_weights_range CHECK (weight BETWEEN 0 AND 100);
ALTER TABLE centers ADD CONSTRAINT centers_limits CHECK (
  "redoDays" BETWEEN 0 AND 365 AND "volunteerLoad" BETWEEN 1 AND 50 AND "teamLoad" BETWEEN 1 AND 500);

-- A clock runs with its unit or not at all, and a pause has an end.
ALTER TABLE wishes
  ADD CONSTRAINT wishes_step_clock CHECK (("stepDueAt" IS NULL) = ("stepUnit" IS NULL)),
  ADD CONSTRAINT wishes_promise_clock CHECK (("promisedAt" IS NULL) = ("promiseUnit" IS NULL)),
  ADD CONSTRAINT wishes_pause CHECK (("pausedAt" IS NULL) = ("pauseEndsAt" IS NULL)),
  ADD CONSTRAINT wishes_wave CHECK (wave >= 0);

ALTER TABLE notice_preferences
  ADD CONSTRAINT notice_preferences_quiet CHECK ("quietFrom" BETWEEN 0 AND 23 AND "quietTo" BETWEEN 0 AND 23),
  ADD CONSTRAINT notice_preferences_email CHECK (channel <> 'EMAIL' OR email IS NOT NULL);
ALTER TABLE deliveries ADD CONSTRAINT deliveries_sent CHECK ((status = 'SENT') = ("sentAt" IS NOT NULL));

-- What the worker looks for.
CREATE INDEX wishes_alarm ON wishes ("alarmAt") WHERE "alarmAt" IS NOT NULL;
CREATE INDEX notices_unplanned ON notices ("createdAt") WHERE "plannedAt" IS NULL;

-- Of a place those first whose turn it is: who was never asked, then who was asked longest ago.
CREATE INDEX volunteers_turn ON volunteers ("homeSiteId", "lastAskedAt" NULLS FIRST)
  WHERE "disabledAt" IS NULL;

-- Notices of before there was a worker are old news.
UPDATE notices SET "plannedAt" = "createdAt";
