-- The residents, staff and volunteers of the city. $1: how many counties, $2: when the history ends,
-- $3: how many months it has.

-- Positions around the seat of the city, made up: town by town, village by village on a spiral.
WITH counties AS (
  SELECT id, row_number() OVER (ORDER BY "divisionCode") AS nth FROM sites WHERE level = 'CENTER'
), towns AS (
  SELECT t.id, c.nth, row_number() OVER (PARTITION BY c.id ORDER BY t."divisionCode") AS town
  FROM sites t JOIN counties c ON c.id = t."parentId"
), placed AS (
  SELECT s.id,
    37.87 + 0.25 * sin(t.nth * 2.4) + 0.028 * sqrt(t.town) * sin(t.town * 2.4) + s.far * sin(s.turn) AS latitude,
    112.55 + 0.3 * cos(t.nth * 2.4) + 0.035 * sqrt(t.town) * cos(t.town * 2.4) + s.far * cos(s.turn) AS longitude
  FROM towns t JOIN LATERAL (
    SELECT t.id, 0::float8 AS far, 0::float8 AS turn
    UNION ALL
    SELECT v.id, 0.006 * sqrt(n), n * 2.4
    FROM (SELECT id, row_number() OVER (ORDER BY "divisionCode") AS n FROM sites WHERE "parentId" = t.id) v
  ) s ON true
)
UPDATE sites SET latitude = placed.latitude, longitude = placed.longitude FROM placed WHERE placed.id = sites.id;

-- A point in about every fourth village; every fortieth station has closed.
INSERT INTO sites (id, level, name, "parentId", latitude, longitude)
SELECT gen_random_uuid(), 'POINT', name || '便民服务点', id, latitude + 0.002, longitude
FROM sites WHERE level = 'VILLAGE' AND scale.draw(hashtextextended(name, 1), 2) < 0.24;
UPDATE sites SET "closedAt" = $2::timestamptz - interval '90 days'
WHERE level = 'VILLAGE' AND scale.draw(hashtextextended("divisionCode", 3), 4) < 0.025;

INSERT INTO centers (id) SELECT id FROM sites WHERE level = 'CENTER' ON CONFLICT DO NOTHING;

INSERT INTO scale.counties (county, "centerId", share)
SELECT nth, id, weight / sum(weight) OVER ()
FROM (
  SELECT row_number() OVER (ORDER BY s."divisionCode" = '140171', s."divisionCode") AS nth, s.id,
    (SELECT count(*) FROM sites v WHERE v."centerId" = s.id AND v.level = 'VILLAGE')
      * (0.4 + scale.draw(hashtextextended(s."divisionCode", 5), 6)) AS weight
  FROM sites s WHERE s.level = 'CENTER' ORDER BY nth LIMIT $1
) weighed;

-- A few places have many wishes, many have few, some have none.
INSERT INTO scale.places
SELECT county, row_number() OVER (PARTITION BY county ORDER BY nth, id) - 1, id
FROM (
  SELECT c.county, s.id, s."divisionCode" AS nth,
    round(4000 * weight / sum(weight) OVER (PARTITION BY c.county))::int AS times
  FROM scale.counties c JOIN sites s ON s."centerId" = c."centerId" CROSS JOIN LATERAL (
    SELECT power(scale.draw(hashtextextended(s."divisionCode", 7), 8), 2.2) AS weight) w
  WHERE s.level = 'VILLAGE' AND s."closedAt" IS NULL
) weighed CROSS JOIN LATERAL generate_series(1, times);
ANALYZE scale.counties, scale.places;

-- Volunteers: more in some villages than in others, each with two categories, few for the last ones.
CREATE TEMP TABLE people ON COMMIT DROP AS
SELECT gen_random_uuid() AS id, c.county, c."centerId", n, p."siteId" AS home,
  $2::timestamptz - interval '1 day' * (20 + scale.draw(c.county * 10000 + n, 12) * 1100) AS since
FROM scale.counties c
JOIN (SELECT county, count(*) AS places FROM scale.places GROUP BY 1) of USING (county)
CROSS JOIN generate_series(1, 400) n
JOIN scale.places p ON p.county = c.county
  AND p.slot = floor(scale.draw(c.county * 10000 + n, 11) * of.places)::int;
INSERT INTO volunteers (id, "centerId", "homeSiteId", number, name, "phoneToken", "ageAtRegistration",
  "idNumberDigest", "registeredAt")
SELECT id, "centerId", home, '1401' || lpad((county * 100000 + n)::text, 12, '0'), '蜂' || n,
  'scale ' || county || '/' || n, 18 + n * 37 % 50,
  'scale ' || county || '/' || n, since
FROM people;
INSERT INTO volunteer_categories ("volunteerId", "categoryId")
SELECT DISTINCT p.id, k.id FROM people p CROSS JOIN generate_series(1, 2) nth
JOIN service_categories k ON k."centerId" = p."centerId"
  AND k.position = floor(power(scale.draw(p.county * 10000 + p.n, 20 + nth), 1.6) * 8)::int;
INSERT INTO scale.hands
SELECT k.id, row_number() OVER (PARTITION BY k.id ORDER BY v.number) - 1, v.id
FROM service_categories k JOIN volunteers v ON v."centerId" = k."centerId"
WHERE EXISTS (
    SELECT FROM volunteer_categories c WHERE c."categoryId" = k.id AND c."volunteerId" = v.id)
  OR NOT EXISTS (SELECT FROM volunteer_categories c WHERE c."categoryId" = k.id);
INSERT INTO scale.crews SELECT "categoryId", count(*) FROM scale.hands GROUP BY 1;

INSERT INTO teams (id, "centerId", "siteId", kind, name, "leaderId", "createdAt")
SELECT gen_random_uuid(), p."centerId", (SELECT "parentId" FROM sites WHERE id = p.home), 'BRIGADE',
  '志愿服务' || p.n || '队', p.id, p.since
FROM people p WHERE p.n <= 30;
INSERT INTO team_members ("teamId", "volunteerId") SELECT id, "leaderId" FROM teams;
INSERT INTO team_categories ("teamId", "categoryId")
SELECT t.id, c."categoryId" FROM teams t
JOIN LATERAL (SELECT "categoryId" FROM volunteer_categories v WHERE v."volunteerId" = t."leaderId" LIMIT 1) c ON true;

WITH asked AS (
  INSERT INTO residents (id, "phoneToken", "createdAt")
  SELECT gen_random_uuid(), 'scale ' || c.county * 1500 + n, $2
  FROM scale.counties c CROSS JOIN generate_series(1, 1200) n RETURNING id, "phoneToken")
INSERT INTO scale.residents
SELECT (substr("phoneToken", 7)::int - 1) / 1500, (substr("phoneToken", 7)::int - 1) % 1500, id FROM asked;

UPDATE scale.counties c SET "staffId" = s.id FROM staff s WHERE s."siteId" = c."centerId";

-- Months: more in spring and autumn, fewer around the Spring Festival, more from year to year.
INSERT INTO scale.months (county, month, share)
SELECT county, month, share * weight / sum(weight) OVER (PARTITION BY county)
FROM (
  SELECT c.county, c.share, first::date AS month,
    (ARRAY[0.8, 0.5, 1.1, 1.2, 1.1, 1, 0.8, 0.8, 1.1, 1.2, 1.2, 1])[extract(month FROM first)::int]
      * least(1, extract(epoch FROM $2::timestamptz - first) / 2592000)
      * (1 + 0.01 * extract(epoch FROM first - $2::timestamptz) / 2592000) AS weight
  FROM scale.counties c CROSS JOIN generate_series(
    date_trunc('month', $2::timestamptz AT TIME ZONE 'Asia/Shanghai') - ($3 - 1) * interval '1 month',
    $2::timestamptz AT TIME ZONE 'Asia/Shanghai', '1 month') first
) m;

-- The categories depend on the season, and not every county has all of them.
INSERT INTO scale.kinds
SELECT c.county, season, row_number() OVER (PARTITION BY c.county, season ORDER BY k.position) - 1, k.id
FROM scale.counties c CROSS JOIN generate_series(1, 12) season
JOIN service_categories k ON k."centerId" = c."centerId" AND k.position < 7 + c.county % 2
CROSS JOIN LATERAL generate_series(1, (20 + 180 * scale.draw(k.position * 31 + c.county, 13)
  * (1 + 0.8 * cos((season - 1 - k.position * 1.5) * pi() / 6)))::int) times;

INSERT INTO scale.choices
SELECT county, season, (SELECT count(*) FROM scale.places p WHERE p.county = k.county),
  count(*), (SELECT count(*) FROM scale.residents r WHERE r.county = k.county)
FROM scale.kinds k GROUP BY county, season;
