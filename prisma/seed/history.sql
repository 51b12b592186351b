-- What the demo's counties had before: places, people and months to draw wishes from, in the tables of
-- prisma/scale/sql/setup.sql. $1: how many volunteers a county has at least, $2: until when, $3: how
-- many months.

INSERT INTO centers (id) SELECT id FROM sites WHERE level = 'CENTER' ON CONFLICT DO NOTHING;

-- A third of all wishes are asked in the demo's own county, the others where more villages are.
INSERT INTO scale.counties (county, "centerId", share, "staffId")
SELECT nth, id, CASE WHEN code = '652301' THEN 0.32 ELSE 0.68 * weight / sum(weight) FILTER (WHERE code <> '652301') OVER () END,
  (SELECT s.id FROM staff s WHERE s."siteId" = weighed.id ORDER BY s."userName" = 'dispatcher' DESC, s.id LIMIT 1)
FROM (
  SELECT s.id, left(s."divisionCode", 6) AS code, row_number() OVER (ORDER BY s."divisionCode") AS nth,
    (SELECT count(*) FROM sites v WHERE v."centerId" = s.id AND v.level = 'VILLAGE')
      * (0.5 + scale.draw(hashtextextended(s."divisionCode", 5), 6)) AS weight
  FROM sites s WHERE s.level = 'CENTER'
) weighed;

-- Some stations of the sister counties are not open yet.
UPDATE sites SET "closedAt" = $2::timestamptz - interval '400 days'
FROM scale.counties c WHERE c."centerId" = sites."centerId" AND sites.level = 'VILLAGE'
  AND left(sites."divisionCode", 6) <> '652301'
  AND scale.draw(hashtextextended(sites."divisionCode", 3), 4) < 0.04;

-- A few places have many wishes, many have few, some have none.
INSERT INTO scale.places
SELECT county, row_number() OVER (PARTITION BY county ORDER BY nth, id) - 1, id
FROM (
  SELECT c.county, s.id, s."divisionCode" AS nth,
    round(1000 * weight / sum(weight) OVER (PARTITION BY c.county))::int AS times
  FROM scale.counties c JOIN sites s ON s."centerId" = c."centerId" CROSS JOIN LATERAL (
    SELECT 0.02 + power(scale.draw(hashtextextended(s."divisionCode", 7), 8), 2.4) AS weight) w
  WHERE s.level = 'VILLAGE' AND s."closedAt" IS NULL
) weighed CROSS JOIN LATERAL generate_series(1, times);
ANALYZE scale.counties, scale.places;

-- Volunteers of the sister counties; 昌吉市 has its own.
CREATE TEMP TABLE people ON COMMIT DROP AS
SELECT gen_random_uuid() AS id, c.county, c."centerId", left(center."divisionCode", 6) AS code, n, p."siteId" AS home,
  $2::timestamptz - interval '1 day' * (20 + scale.draw(c.county * 10000 + n, 12) * 700) AS since
FROM scale.counties c
JOIN sites center ON center.id = c."centerId" AND left(center."divisionCode", 6) <> '652301'
JOIN (SELECT county, count(*) AS places FROM scale.places GROUP BY 1) of USING (county)
CROSS JOIN LATERAL generate_series(1, $1 + c.county * 9) n
JOIN scale.places p ON p.county = c.county
  AND p.slot = floor(scale.draw(c.county * 10000 + n, 11) * of.places)::int;
INSERT INTO volunteers (id, "centerId", "homeSiteId", number, name, "phoneToken", "ageAtRegistration",
  "idNumberDigest", "registeredAt")
SELECT id, "centerId", home, code || extract(year FROM since) || lpad(n::text, 6, '0'), '蜂' || n,
  'demo ' || county || '/' || n, 18 + n * 37 % 50, 'demo ' || county || '/' || n, since
FROM people;
INSERT INTO volunteer_categories ("volunteerId", "categoryId")
SELECT DISTINCT p.id, k.id FROM people p CROSS JOIN generate_series(1, 2) nth
JOIN service_categories k ON k."centerId" = p."centerId"
  AND k.position = floor(power(scale.draw(p.county * 10000 + p.n, 20 + nth), 1.4) * 8)::int;
INSERT INTO teams (id, "centerId", "siteId", kind, name, "leaderId", "createdAt")
SELECT gen_random_uuid(), p."centerId", (SELECT "parentId" FROM sites WHERE id = p.home), 'BRIGADE',
  '志愿服务' || p.n || '队', p.id, p.since
FROM people p WHERE p.n <= 4;
INSERT INTO team_members ("teamId", "volunteerId")
SELECT t.id, "leaderId" FROM teams t JOIN people p ON p.id = t."leaderId";

INSERT INTO scale.hands
SELECT k.id, row_number() OVER (PARTITION BY k.id ORDER BY v.number) - 1, v.id
FROM service_categories k JOIN volunteers v ON v."centerId" = k."centerId"
WHERE EXISTS (
    SELECT FROM volunteer_categories c WHERE c."categoryId" = k.id AND c."volunteerId" = v.id)
  OR NOT EXISTS (SELECT FROM volunteer_categories c WHERE c."categoryId" = k.id);
INSERT INTO scale.crews SELECT "categoryId", count(*) FROM scale.hands GROUP BY 1;

WITH asked AS (
  INSERT INTO residents (id, "phoneToken", "createdAt")
  SELECT gen_random_uuid(), 'demo ' || c.county * 1000 + n, $2::timestamptz - interval '420 days'
  FROM scale.counties c CROSS JOIN generate_series(0, 89) n RETURNING id, "phoneToken")
INSERT INTO scale.residents
SELECT substr("phoneToken", 6)::int / 1000, substr("phoneToken", 6)::int % 1000, id FROM asked;

-- Months: more in spring and autumn, fewer around the Spring Festival, more from year to year, and
-- nowhere as even as that.
INSERT INTO scale.months (county, month, share)
SELECT county, month, share * weight / sum(weight) OVER (PARTITION BY county)
FROM (
  SELECT c.county, c.share, first::date AS month,
    (ARRAY[0.8, 0.45, 1.1, 1.2, 1.1, 0.95, 0.75, 0.8, 1.1, 1.25, 1.2, 1])[extract(month FROM first)::int]
      * (0.8 + 0.4 * scale.draw(c.county * 1000 + extract(month FROM first)::int, 31))
      * greatest(0.01, least(1, extract(epoch FROM $2::timestamptz - first) / 2592000))
      * greatest(0.3, 1 + 0.05 * extract(epoch FROM first - $2::timestamptz) / 2592000) AS weight
  FROM scale.counties c CROSS JOIN generate_series(
    date_trunc('month', $2::timestamptz AT TIME ZONE 'Asia/Shanghai') - ($3 - 1) * interval '1 month',
    $2::timestamptz AT TIME ZONE 'Asia/Shanghai', '1 month') first
) m;

INSERT INTO scale.kinds
SELECT c.county, season, row_number() OVER (PARTITION BY c.county, season ORDER BY k.position) - 1, k.id
FROM scale.counties c CROSS JOIN generate_series(1, 12) season
JOIN service_categories k ON k."centerId" = c."centerId"
CROSS JOIN LATERAL generate_series(1, (20 + 180 * scale.draw(k.position * 31 + c.county, 13)
  * (1 + 0.8 * cos((season - 1 - k.position * 1.5) * pi() / 6)))::int) times;

INSERT INTO scale.choices
SELECT county, season, (SELECT count(*) FROM scale.places p WHERE p.county = k.county),
  count(*), (SELECT count(*) FROM scale.residents r WHERE r.county = k.county)
FROM scale.kinds k GROUP BY county, season;
