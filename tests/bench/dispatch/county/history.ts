import { CATEGORIES } from "@/tests/bench/dispatch/county/menu";

const INVITED = 3;

/**
 * Invitations, assignments and ratings. Volunteers of the place with the category accept its wishes,
 * some far more often than others.
 */
export const HISTORY = `
CREATE TEMP TABLE able AS
SELECT home, category, p.id, row_number() OVER held - 1 AS nth, count(*) OVER (PARTITION BY home, category) AS total
FROM people p JOIN generate_series(0, ${CATEGORIES - 1}) category
  ON category IN (first, (first + apart) % ${CATEGORIES})
WINDOW held AS (PARTITION BY home, category ORDER BY p.n);
CREATE INDEX ON able (home, category, nth);

CREATE TEMP TABLE able_teams AS
SELECT category, id, row_number() OVER (PARTITION BY category ORDER BY n) - 1 AS nth,
  count(*) OVER (PARTITION BY category) AS total
FROM crews WHERE "isProfessional";
ANALYZE able, able_teams;

-- The invitees of each wish; number 0 accepts it, if anyone does.
CREATE TEMP TABLE guests AS
SELECT a.n, a.id AS "wishId", guest, able.id AS "volunteerId", NULL::uuid AS "teamId"
FROM asks a CROSS JOIN generate_series(0, ${INVITED - 1}) guest JOIN able USING (home, category)
WHERE a.audience <> 'TEAM' AND able.nth = (floor(luck * luck * total)::int + guest) % total
UNION ALL
SELECT a.n, a.id, 0, NULL, t.id FROM asks a JOIN able_teams t USING (category)
WHERE a.audience = 'TEAM' AND t.nth = floor(luck * luck * total)::int;
CREATE INDEX ON guests ("wishId");
ANALYZE guests;

INSERT INTO invitations (id, "wishId", round, "volunteerId", "teamId", status, "invitedAt", "answeredAt")
SELECT uuidv7(), a.id, 1, "volunteerId", "teamId",
  CASE WHEN accept.seq IS NULL THEN 'PENDING' WHEN guest = 0 THEN 'ACCEPTED'
    ELSE (ARRAY['CLOSED', 'DECLINED', 'EXPIRED'])[1 + (a.n + guest) % 3] END::"InvitationStatus",
  dispatch.at, accept.at
FROM asks a JOIN guests g ON g."wishId" = a.id
JOIN steps dispatch ON dispatch."wishId" = a.id AND dispatch.name = 'dispatch'
LEFT JOIN steps accept ON accept."wishId" = a.id AND accept.name = 'accept'
WHERE a.audience <> 'POOL';

INSERT INTO assignments (id, "wishId", round, "teamId", "acceptedAt", "checkedInAt", "checkedOutAt")
SELECT uuidv7(), accept."wishId", 1, g."teamId", accept.at, came.at, went.at
FROM steps accept JOIN guests g ON g."wishId" = accept."wishId" AND guest = 0
LEFT JOIN steps came ON came."wishId" = accept."wishId" AND came.name = 'checkIn'
LEFT JOIN steps went ON went."wishId" = accept."wishId" AND went.name = 'checkOut'
WHERE accept.name = 'accept';

-- Of a team its leader goes.
INSERT INTO seats ("assignmentId", "volunteerId")
SELECT a.id, coalesce(g."volunteerId", t."leaderId") FROM assignments a
JOIN guests g ON g."wishId" = a."wishId" AND guest = 0 LEFT JOIN teams t ON t.id = a."teamId";

INSERT INTO wish_events (id, "wishId", seq, round, name, "fromStatus", "toStatus", "actorRole",
  "actorId", "responsibleSiteId", data, "sinceAt", at)
SELECT uuidv7(), s."wishId", s.seq, 1, s.name::"WishEventName", s."from"::"WishStatus", s."to"::"WishStatus", role,
  CASE role WHEN 'RESIDENT' THEN w."residentId" WHEN 'STAFF' THEN h."handlerId"
    WHEN 'VOLUNTEER' THEN goer."volunteerId" END,
  w."responsibleSiteId",
  CASE s.name
    WHEN 'dispatch' THEN jsonb_build_object('to', a.audience, 'teams', asked.teams, 'volunteers', asked.volunteers)
    WHEN 'accept' THEN jsonb_build_object('team', taken."teamId", 'volunteers', jsonb_build_array(goer."volunteerId"))
    WHEN 'checkOut' THEN jsonb_build_object('volunteers', jsonb_build_array(goer."volunteerId"))
    WHEN 'supply' THEN '{"items": []}' WHEN 'rate' THEN jsonb_build_object('grade', a.grade)
    ELSE '{}' END,
  lag(s.at) OVER (PARTITION BY s."wishId" ORDER BY s.seq), s.at
FROM steps s JOIN asks a USING (n) JOIN homes h USING (home) JOIN wishes w ON w.id = s."wishId"
LEFT JOIN assignments taken ON taken."wishId" = w.id
LEFT JOIN seats goer ON goer."assignmentId" = taken.id
LEFT JOIN (
  SELECT "wishId", coalesce(jsonb_agg("teamId") FILTER (WHERE "teamId" IS NOT NULL), '[]') AS teams,
    coalesce(jsonb_agg("volunteerId") FILTER (WHERE "volunteerId" IS NOT NULL), '[]') AS volunteers
  FROM invitations GROUP BY 1
) asked ON asked."wishId" = w.id
ORDER BY s.at;

-- Whose turn it was last: when they were asked or took a wish from the pool.
UPDATE volunteers v SET "lastAskedAt" = asked.at FROM (
  SELECT "volunteerId" AS id, max(at) AS at FROM (
    SELECT "volunteerId", "invitedAt" AS at FROM invitations WHERE "volunteerId" IS NOT NULL
    UNION ALL SELECT "volunteerId", "acceptedAt" FROM seats JOIN assignments a ON a.id = "assignmentId"
  ) AS times GROUP BY 1
) AS asked WHERE asked.id = v.id;
UPDATE teams t SET "lastAskedAt" = asked.at FROM (
  SELECT "teamId" AS id, max("invitedAt") AS at FROM invitations GROUP BY 1
) AS asked WHERE asked.id = t.id;
`;
