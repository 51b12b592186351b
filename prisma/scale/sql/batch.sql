-- Some wishes of some counties and months, with all that has happened to them since. The table
-- `batch_parts` (county, month, first, last) says which.

CREATE TEMP TABLE batch_wishes ON COMMIT DROP AS
WITH numbered AS MATERIALIZED (
  SELECT part.county, part.month, n, run.until, extract(month FROM part.month)::int AS season,
    (extract(epoch FROM part.month)::bigint / 86400 * 100 + part.county) * 10000000 + n AS seed,
    least(part.month + interval '1 month', run.until AT TIME ZONE 'Asia/Shanghai') - part.month AS long
  FROM batch_parts part CROSS JOIN generate_series(part.first, part.last) n CROSS JOIN scale.run
), drawn AS MATERIALIZED (
  SELECT d.*, floor(scale.draw(seed, 1) * c.places)::int AS place,
    floor(scale.draw(seed, 2) * c.kinds)::int AS kind, floor(scale.draw(seed, 3) * c.residents)::int AS resident,
    (d.month + long * scale.draw(seed, 4))::timestamp AS moment,
    width_bucket(scale.draw(seed, 6), (SELECT array_agg(low ORDER BY low) FROM scale.stories)) - 1 AS fate
  FROM numbered d JOIN scale.choices c USING (county, season)
), picked AS MATERIALIZED (
  SELECT a.*, c."centerId", c."staffId", p."siteId", k."categoryId",
    floor(scale.draw(seed, 5) * crew.hands)::int AS hand
  FROM drawn a
  JOIN scale.counties c USING (county)
  JOIN scale.places p ON p.county = a.county AND p.slot = a.place
  JOIN scale.kinds k ON k.county = a.county AND k.season = a.season AND k.slot = a.kind
  JOIN scale.crews crew ON crew."categoryId" = k."categoryId"
)
SELECT uuidv7() AS id, a."centerId", a."staffId", a.n, a.seed, at.at, a."siteId", town."parentId" AS "townId",
  a."categoryId", r."residentId", h."volunteerId" AS volunteer,
  CASE WHEN t.lately < extract(epoch FROM a.until - at.at) / 86400 THEN 0 ELSE t.story END AS story,
  CASE WHEN scale.draw(seed, 7) < 0.55 THEN 5 WHEN scale.draw(seed, 7) < 0.85 THEN 4 ELSE 3 END AS grade,
  (ARRAY['WEB', 'WEB', 'WEB', 'WEB', 'PHONE', 'PHONE', 'COUNTER', 'CARD'])
    [1 + floor(scale.draw(seed, 8) * 8)::int]::"WishChannel" AS channel,
  (ARRAY['OLD_PEOPLE', 'OLD_PEOPLE', 'OLD_PEOPLE', 'CHILDREN', 'CHILDREN', 'DISABLED', 'NEEDY', 'OTHERS', 'OTHERS', 'OTHERS'])
    [1 + floor(scale.draw(seed, 9) * 10)::int]::"Beneficiary" AS beneficiary,
  scale.draw(seed, 10) < 0.35 AS "isFree"
FROM picked a
JOIN sites town ON town.id = a."siteId"
JOIN scale.residents r ON r.county = a.county AND r.slot = a.resident
JOIN scale.hands h ON h."categoryId" = a."categoryId" AND h.slot = a.hand
JOIN scale.stories t ON t.story = a.fate
-- By day, and half of what would fall on a Sunday on the Monday.
CROSS JOIN LATERAL (
  SELECT least(a.until - interval '1 minute', (date_trunc('day', moment + CASE
      WHEN extract(isodow FROM moment) = 7 AND scale.draw(seed, 11) < 0.5 THEN interval '1 day' ELSE '0' END)
    + interval '7 hours' + interval '14 hours' * (scale.draw(seed, 12) + scale.draw(seed, 13)) / 2)
    AT TIME ZONE 'Asia/Shanghai') AS at
) at;
ANALYZE batch_wishes;

CREATE TEMP TABLE batch_steps ON COMMIT DROP AS
WITH timed AS (
  SELECT w.id, w.seed, w.at AS begin, s.*,
    sum(CASE WHEN s.until IS NULL THEN s.least + (s.most - s.least) * power(scale.draw(w.seed, 100 + s.seq), 2) ELSE 0 END)
      OVER steps AS hours
  FROM batch_wishes w JOIN scale.steps s USING (story)
  WINDOW steps AS (PARTITION BY w.seed ORDER BY s.seq)
), turned AS (
  SELECT t.*,
    max(CASE WHEN until IS NOT NULL THEN hours END) OVER steps AS before,
    max(until) OVER steps AS what,
    max(CASE name WHEN 'approve' THEN begin + hours * interval '1 hour' END) OVER steps AS approved,
    max(CASE name WHEN 'checkOut' THEN begin + hours * interval '1 hour' END) OVER steps AS served,
    bool_or(name = 'approve') OVER steps AS "isApproved", bool_or(until = 'ANSWER_DUE') OVER steps AS "isUp"
  FROM timed t WINDOW steps AS (PARTITION BY seed ORDER BY seq)
), dated AS (
  SELECT t.*, date_trunc('milliseconds', CASE t.what
      WHEN 'ANSWER_DUE' THEN (SELECT answer FROM scale.days WHERE day = day_in_china(t.begin))
      WHEN 'PROMISE_DUE' THEN (SELECT promise FROM scale.days WHERE day = day_in_china(t.approved))
      WHEN 'RATING_DUE' THEN (SELECT rating FROM scale.days WHERE day = day_in_china(t.served))
      ELSE t.begin END
    + (t.hours - coalesce(t.before, 0)) * interval '1 hour'
    + CASE WHEN t.what IS NULL THEN interval '0' ELSE '7 seconds' END) AS at
  FROM turned t
)
SELECT id, seed, seq, name, "from", "to", round, role, "isStepKept", "isPromiseKept", data, at,
  "isApproved", "isUp" IS TRUE AS "isUp",
  max(CASE WHEN "from" IS DISTINCT FROM "to" THEN at END)
    OVER (PARTITION BY seed ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS since
FROM dated;
DELETE FROM batch_steps s USING scale.run WHERE s.at > run.until;
ANALYZE batch_steps (id, seed, seq, name, round);

-- What is made is kept at hand besides, to be checked.
CREATE TEMP TABLE made_wishes (LIKE wishes) ON COMMIT DROP;
CREATE TEMP TABLE made_events (LIKE wish_events) ON COMMIT DROP;

WITH made AS (
INSERT INTO wishes (id, "trackingNumber", "idempotencyKey", "centerId", "siteId", "responsibleSiteId",
  "categoryId", "residentId", content, "contactName", channel, beneficiary, status, round, version,
  grade, "handlerId", "handlerSiteId", "pastOwnerIds", "calledBackAt", wave,
  "stepDueAt", "stepUnit", "promisedAt", "promiseUnit", "isPromiseOverdue", "alarmAt", "createdAt", "changedAt")
SELECT w.id, 'S' || lpad(to_hex(w.seed), 14, '0'), uuidv7(), w."centerId", w."siteId",
  CASE WHEN o."isUp" THEN w."townId" ELSE w."siteId" END,
  CASE WHEN o.status IN ('SUBMITTED', 'REJECTED', 'CANCELLED') AND NOT o."isApproved" AND w."isFree" THEN NULL ELSE w."categoryId" END,
  w."residentId", '演示：想请人帮忙', '花', w.channel,
  CASE WHEN o."isApproved" THEN w.beneficiary ELSE 'OTHERS' END,
  o.status, o.round, o.version, CASE WHEN o.status = 'RATED' THEN w.grade END,
  CASE WHEN o.status NOT IN ('SUBMITTED', 'REJECTED', 'APPROVED') THEN w."staffId" END,
  CASE WHEN o.status NOT IN ('SUBMITTED', 'REJECTED', 'APPROVED') THEN w."centerId" END,
  CASE WHEN o.round > 1 THEN ARRAY[w."staffId", w.volunteer] ELSE '{}' END,
  o.called, (o.status = 'DISPATCHED')::int,
  due.step, CASE WHEN due.step IS NOT NULL THEN due.unit END::"LimitUnit",
  due.promise, CASE WHEN due.promise IS NOT NULL THEN 'WORKING_DAYS' END::"LimitUnit",
  due.promise IS NOT NULL AND o."isBroken",
  least(due.step, CASE WHEN NOT o."isBroken" THEN due.promise END), w.at, o.changed
FROM batch_wishes w
JOIN (
  SELECT id, max(seq) AS version, max(round) AS round,
    (array_agg("to" ORDER BY seq DESC))[1] AS status,
    max(at) FILTER (WHERE "from" IS DISTINCT FROM "to") AS changed,
    max(at) FILTER (WHERE name = 'callBack') AS called,
    max(at) FILTER (WHERE name IN ('approve', 'redo')) AS promised,
    max(at) FILTER (WHERE "from" IS DISTINCT FROM "to" OR data->>'overdue' = 'STEP') AS began,
    bool_or(name = 'approve') AS "isApproved", bool_or(data->>'overdue' = 'STEP') AS "isUp",
    coalesce(bool_or(data->>'overdue' = 'PROMISE'), false) AS "isBroken"
  FROM batch_steps GROUP BY id
) o USING (id)
CROSS JOIN LATERAL (
  SELECT
    CASE
      WHEN o.status IN ('SUBMITTED', 'APPROVED') THEN (SELECT answer FROM scale.days WHERE day = day_in_china(o.began))
      WHEN o.status = 'DISPATCHED' THEN o.began + interval '24 hours'
      WHEN o.status = 'SERVED' THEN (SELECT rating FROM scale.days WHERE day = day_in_china(o.began)) END AS step,
    CASE o.status WHEN 'DISPATCHED' THEN 'HOURS' WHEN 'SERVED' THEN 'DAYS' ELSE 'WORKING_DAYS' END AS unit,
    CASE WHEN o.status IN ('APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE')
      THEN (SELECT promise FROM scale.days WHERE day = day_in_china(o.promised)) END AS promise
) due
RETURNING *)
INSERT INTO made_wishes SELECT * FROM made;

WITH made AS (
INSERT INTO wish_events (id, "wishId", seq, round, name, "fromStatus", "toStatus", "actorRole", "actorId",
  "responsibleSiteId", "categoryId", "sinceAt", "isStepKept", "isPromiseKept", data, at)
SELECT uuidv7(), s.id, s.seq, s.round, s.name, s."from", s."to", s.role,
  CASE s.role WHEN 'RESIDENT' THEN w."residentId" WHEN 'STAFF' THEN w."staffId" WHEN 'VOLUNTEER' THEN w.volunteer END,
  CASE WHEN s."isUp" THEN w."townId" ELSE w."siteId" END,
  CASE WHEN w."isFree" AND NOT s."isApproved" THEN NULL ELSE w."categoryId" END,
  s.since,
  s."isStepKept", s."isPromiseKept",
  CASE s.name
    WHEN 'checkOut' THEN s.data || jsonb_build_object('volunteers', ARRAY[w.volunteer])
    WHEN 'accept' THEN s.data || jsonb_build_object('team', NULL, 'volunteers', ARRAY[w.volunteer])
    WHEN 'rate' THEN s.data || jsonb_build_object('grade',
      CASE WHEN w.story = (SELECT max(story) FROM scale.steps WHERE name = 'redo') AND s.round = 1 THEN 1 + w.grade % 2 ELSE w.grade END)
    ELSE s.data END,
  s.at
FROM batch_steps s JOIN batch_wishes w USING (id)
RETURNING *)
INSERT INTO made_events SELECT * FROM made;

CREATE TEMP TABLE batch_services ON COMMIT DROP AS
SELECT uuidv7() AS "assignmentId", s.id, s.round, w.volunteer,
  max(s.at) FILTER (WHERE name = 'accept') AS accepted, max(s.at) FILTER (WHERE name = 'checkIn') AS begun,
  max(s.at) FILTER (WHERE name = 'checkOut') AS done
FROM batch_steps s JOIN batch_wishes w USING (id)
WHERE name IN ('accept', 'checkIn', 'checkOut') GROUP BY s.id, s.round, w.volunteer;
INSERT INTO assignments (id, "wishId", round, "acceptedAt", "checkedInAt", "checkedOutAt", "endedAt")
SELECT s."assignmentId", s.id, s.round, accepted, begun, done, redo.at
FROM batch_services s LEFT JOIN batch_steps redo ON redo.id = s.id AND redo.name = 'redo' AND s.round = 1;
INSERT INTO seats ("assignmentId", "volunteerId") SELECT "assignmentId", volunteer FROM batch_services;

INSERT INTO active_months ("volunteerId", month, day, "siteId")
SELECT v.id, month_of(day_in_china(s.done)), min(day_in_china(s.done)), v."homeSiteId"
FROM batch_services s JOIN volunteers v ON v.id = s.volunteer
WHERE s.done IS NOT NULL GROUP BY v.id, 2
ON CONFLICT DO NOTHING;
