-- Some wishes of some counties and months, with all that has happened to them since, as rows of
-- `made_wishes`, `made_events` and `made_services`. The table `batch_parts` (county, month, first,
-- last) says which.

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
), asked AS MATERIALIZED (
  SELECT a."centerId", a."staffId", a.seed, a.until, at.at, a."siteId", town."parentId" AS "townId",
    a."categoryId", r."residentId", h."volunteerId" AS volunteer,
    CASE WHEN t.lately < extract(epoch FROM a.until - at.at) / 86400 THEN 0 ELSE t.story END AS story,
    CASE WHEN scale.draw(seed, 7) < 0.55 THEN 5 WHEN scale.draw(seed, 7) < 0.85 THEN 4 ELSE 3 END AS grade,
    (ARRAY['WEB', 'WEB', 'WEB', 'WEB', 'PHONE', 'PHONE', 'COUNTER', 'CARD'])
      [1 + floor(scale.draw(seed, 8) * 8)::int]::"WishChannel" AS channel,
    (ARRAY['OLD_PEOPLE', 'OLD_PEOPLE', 'OLD_PEOPLE', 'CHILDREN', 'CHILDREN', 'DISABLED', 'NEEDY', 'OTHERS', 'OTHERS', 'OTHERS'])
      [1 + floor(scale.draw(seed, 9) * 10)::int]::"Beneficiary" AS beneficiary,
    scale.draw(seed, 10) < 0.35 AS "isFree", power(scale.draw(seed, 14), 2) AS pace
  FROM picked a
  JOIN sites town ON town.id = a."siteId"
  JOIN scale.residents r ON r.county = a.county AND r.slot = a.resident
  JOIN scale.hands h ON h."categoryId" = a."categoryId" AND h.slot = a.hand
  JOIN scale.stories t ON t.story = a.fate
  -- By day, and half of what would fall on a Sunday on the Monday.
  CROSS JOIN LATERAL (
    SELECT date_trunc('milliseconds', least(a.until - interval '1 minute', (date_trunc('day', moment + CASE
        WHEN extract(isodow FROM moment) = 7 AND scale.draw(seed, 11) < 0.5 THEN interval '1 day' ELSE '0' END)
      + interval '7 hours' + interval '14 hours' * (scale.draw(seed, 12) + scale.draw(seed, 13)) / 2)
      AT TIME ZONE 'Asia/Shanghai')) AS at
  ) at
)
-- From the anchors the steps are timed: the asking, and the worker's rounds after the limits end for
-- the answer, the promise and the rating. `last` is how far the wish has come; none takes three weeks.
SELECT scale.id(w.at, w.seed, 0) AS id, w.*, from_here.anchors,
  CASE WHEN w.at < w.until - interval '21 days' THEN t.steps ELSE (
    SELECT count(*)::int FROM scale.steps s
    WHERE s.story = w.story AND scale.moment(from_here.anchors[s.anchor], s, w.pace, w.seed) <= w.until
  ) END AS last
FROM asked w
JOIN scale.stories t USING (story)
JOIN scale.days today ON today.day = day_in_china(w.at)
LEFT JOIN scale.steps s ON s.story = w.story AND s.starts IS NOT NULL
LEFT JOIN scale.days later ON later.day = day_in_china(scale.moment(w.at, s, w.pace, w.seed))
CROSS JOIN LATERAL (
  SELECT ARRAY[w.at, today.answer + interval '7 seconds', later.promise + interval '7 seconds',
    later.rating + interval '7 seconds'] AS anchors
) from_here;
ANALYZE batch_wishes (story, seed);

CREATE TEMP TABLE made_wishes (LIKE wishes INCLUDING DEFAULTS) ON COMMIT DROP;
INSERT INTO made_wishes (id, "trackingNumber", "idempotencyKey", "centerId", "siteId", "responsibleSiteId",
  "categoryId", "residentId", "publicContent", channel, beneficiary, status, round, version,
  grade, "handlerId", "handlerSiteId", "pastOwnerIds", "calledBackAt", wave,
  "stepDueAt", "stepUnit", "promisedAt", "promiseUnit", "isPromiseOverdue", "alarmAt", "createdAt", "changedAt",
  "hasConsent", "isPublic")
SELECT w.id, 'S' || lpad(to_hex(w.seed), 14, '0'), scale.id(w.at, w.seed, 1), w."centerId", w."siteId",
  CASE WHEN o."isUp" THEN w."townId" ELSE w."siteId" END,
  CASE WHEN o."isApproved" OR NOT w."isFree" THEN w."categoryId" END,
  w."residentId", '演示：想请人帮忙', w.channel,
  CASE WHEN o."isApproved" THEN w.beneficiary ELSE 'OTHERS' END,
  o.to, o.round, o.seq, CASE WHEN o.to = 'RATED' THEN w.grade END,
  CASE WHEN owned.so THEN w."staffId" END, CASE WHEN owned.so THEN w."centerId" END,
  CASE WHEN o.round > 1 THEN ARRAY[w."staffId", w.volunteer] ELSE '{}' END,
  scale.moment(w.anchors["callBack".anchor], "callBack", w.pace, w.seed), (o.to = 'DISPATCHED')::int,
  due.step, CASE WHEN due.step IS NOT NULL THEN due.unit END::"LimitUnit",
  due.promise, CASE WHEN due.promise IS NOT NULL THEN 'WORKING_DAYS' END::"LimitUnit",
  due.promise IS NOT NULL AND o."isBroken",
  least(due.step, CASE WHEN NOT o."isBroken" THEN due.promise END), w.at,
  scale.moment(w.anchors["lastMove".anchor], "lastMove", w.pace, w.seed),
  w.seed % 3 <> 0, w.seed % 3 <> 0 AND o."isApproved"
FROM batch_wishes w
JOIN scale.steps o ON o.story = w.story AND o.seq = w.last
JOIN scale.steps "lastMove" ON "lastMove".story = w.story AND "lastMove".seq = o.changed
LEFT JOIN scale.steps "callBack" ON "callBack".story = w.story AND "callBack".seq = o.called
LEFT JOIN scale.steps review ON review.story = w.story AND review.seq = o.promised
JOIN scale.steps start ON start.story = w.story AND start.seq = o.began
CROSS JOIN LATERAL (SELECT o.to NOT IN ('SUBMITTED', 'REJECTED', 'APPROVED') AS so) owned
CROSS JOIN LATERAL (
  SELECT scale.moment(w.anchors[start.anchor], start, w.pace, w.seed) AS began,
    scale.moment(w.anchors[review.anchor], review, w.pace, w.seed) AS promised
) "at"
CROSS JOIN LATERAL (
  SELECT
    CASE
      WHEN o.to IN ('SUBMITTED', 'APPROVED') THEN (SELECT answer FROM scale.days WHERE day = day_in_china("at".began))
      WHEN o.to = 'DISPATCHED' THEN "at".began + interval '24 hours'
      WHEN o.to = 'SERVED' THEN (SELECT rating FROM scale.days WHERE day = day_in_china("at".began)) END AS step,
    CASE o.to WHEN 'DISPATCHED' THEN 'HOURS' WHEN 'SERVED' THEN 'DAYS' ELSE 'WORKING_DAYS' END AS unit,
    CASE WHEN o.to IN ('APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE')
      THEN (SELECT promise FROM scale.days WHERE day = day_in_china("at".promised)) END AS promise
) due;

CREATE TEMP TABLE made_events (LIKE wish_events INCLUDING DEFAULTS) ON COMMIT DROP;
INSERT INTO made_events (id, "wishId", seq, round, name, "fromStatus", "toStatus", "actorRole", "actorId",
  "responsibleSiteId", "categoryId", "sinceAt", "isStepKept", "isPromiseKept", data, at)
SELECT scale.id("at"."at", w.seed, 16 + s.seq), w.id, s.seq, s.round,
  s.name::"WishEventName", -- text in a city that was begun when there was no such type
  s."from", s."to", s.role,
  CASE s.role WHEN 'RESIDENT' THEN w."residentId" WHEN 'STAFF' THEN w."staffId" WHEN 'VOLUNTEER' THEN w.volunteer END,
  CASE WHEN s."isUp" THEN w."townId" ELSE w."siteId" END,
  CASE WHEN s."isApproved" OR NOT w."isFree" THEN w."categoryId" END,
  scale.moment(w.anchors[moved.anchor], moved, w.pace, w.seed),
  s."isStepKept", s."isPromiseKept",
  CASE s.name
    WHEN 'checkOut' THEN s.data || jsonb_build_object('volunteers', ARRAY[w.volunteer])
    WHEN 'accept' THEN s.data || jsonb_build_object('team', NULL, 'volunteers', ARRAY[w.volunteer])
    -- Sent back is what was rated 1 or 2.
    WHEN 'rate' THEN s.data || jsonb_build_object('grade',
      CASE WHEN s.round < t.rounds THEN 1 + w.grade % 2 ELSE w.grade END)
    ELSE s.data END,
  "at"."at"
FROM batch_wishes w
JOIN scale.steps s ON s.story = w.story AND s.seq <= w.last
JOIN (SELECT story, max(round) AS rounds FROM scale.steps GROUP BY story) t ON t.story = w.story
LEFT JOIN scale.steps moved ON moved.story = s.story AND moved.seq = s.since
CROSS JOIN LATERAL (SELECT scale.moment(w.anchors[s.anchor], s, w.pace, w.seed) AS at) "at";
ANALYZE made_events ("wishId", seq, round, name);

CREATE TEMP TABLE made_services ON COMMIT DROP AS
SELECT scale.id(s.accepted, w.seed, 64 + s.round) AS id, w.id AS "wishId", s.round, w.volunteer,
  s.accepted, s.begun, s.done, redo.at AS ended
FROM (
  SELECT "wishId", round, max(at) FILTER (WHERE name = 'accept') AS accepted,
    max(at) FILTER (WHERE name = 'checkIn') AS begun, max(at) FILTER (WHERE name = 'checkOut') AS done
  FROM made_events WHERE name IN ('accept', 'checkIn', 'checkOut') GROUP BY 1, 2
) s
JOIN batch_wishes w ON w.id = s."wishId"
LEFT JOIN made_events redo ON redo."wishId" = s."wishId" AND redo.name = 'redo' AND s.round < redo.round;
