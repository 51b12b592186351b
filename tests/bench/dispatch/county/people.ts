import { SLOTS } from "@/lib/network/registration/availability";
import { CATEGORIES } from "@/tests/bench/dispatch/county/menu";
import { HOMES } from "@/tests/bench/dispatch/county/places";
import { quotedList } from "@/tests/bench/dispatch/county/quoted";
import { sized } from "@/tests/bench/support/size";

export const VOLUNTEERS = sized(90_000, 3_000);
export const TEAMS = sized(1_500, 50);
const BRIGADES = sized(300, 10);
const MEMBERS = 8;

/** More people live in some places than in others. */
const SOME_HOME = `1 + floor(power(random(), 1.5) * ${HOMES})::int`;
const SOME_CATEGORY = `floor(random() * ${CATEGORIES})::int`;

/** One of a list drawn anew for each row; null past its end. */
const some = (list: readonly string[], past = 0) =>
  `(${quotedList(list)})[1 + floor(random() * ${list.length + past})::int]`;

/** Volunteers with two categories and some free slots each, few with a second language. */
export const volunteers = (skills: readonly string[], languages: readonly string[]) => `
CREATE TEMP TABLE people AS
SELECT n, uuidv7() AS id, ${SOME_HOME} AS home, ${SOME_CATEGORY} AS first,
  1 + floor(random() * ${CATEGORIES - 1})::int AS apart,
  now() - random() * interval '1500 days' AS since
FROM generate_series(1, ${VOLUNTEERS}) n;

INSERT INTO volunteers (id, "centerId", "homeSiteId", number, name, "phoneToken", "ageAtRegistration",
  "idNumberDigest", skills, availability, languages, "disabledAt", "registeredAt")
SELECT p.id, h."centerId", h.id, '9999992026' || lpad(n::text, 6, '0'), 'bee ' || n,
  '197' || lpad(n::text, 8, '0'), 18 + n % 50, 'digest ' || n,
  array_remove(ARRAY[${some(skills)}, ${some(skills, skills.length)}], NULL),
  ARRAY[${some(SLOTS)}, ${some(SLOTS)}, ${some(SLOTS)}],
  array_remove(ARRAY[${some(languages, languages.length * 9)}], NULL),
  CASE WHEN random() < 0.01 THEN now() END, since
FROM people p JOIN homes h USING (home) ORDER BY n;

INSERT INTO volunteer_categories ("volunteerId", "categoryId")
SELECT p.id, k.id FROM people p
JOIN kinds k ON k.category IN (first, (first + apart) % ${CATEGORIES});

ANALYZE people;
`;

/** Brigades and their squads, each of the people of one place, most with a profession. */
export const TEAMS_AND_MEMBERS = `
CREATE TEMP TABLE crews AS
SELECT n, uuidv7() AS id, ${SOME_HOME} AS home, ${SOME_CATEGORY} AS category,
  random() < 0.8 AS "isProfessional"
FROM generate_series(1, ${TEAMS}) n;

CREATE TEMP TABLE crew_members AS
SELECT crew.id AS "teamId", person.id AS "volunteerId", seat = 1 AS "isLeader"
FROM (SELECT id, home, row_number() OVER (PARTITION BY home ORDER BY n) AS nth FROM crews) crew
CROSS JOIN generate_series(1, ${MEMBERS}) seat
JOIN (SELECT id, home, row_number() OVER (PARTITION BY home ORDER BY n) AS nth FROM people) person
  ON person.home = crew.home AND person.nth = (crew.nth - 1) * ${MEMBERS} + seat;

INSERT INTO teams (id, "centerId", "siteId", kind, name, "brigadeId", "leaderId")
SELECT c.id, h."centerId", h.id,
  CASE WHEN c.n <= ${BRIGADES} THEN 'BRIGADE' ELSE 'SQUAD' END::"TeamKind", 'team ' || c.n,
  brigade.id, leader."volunteerId"
FROM crews c JOIN homes h USING (home)
JOIN crew_members leader ON leader."teamId" = c.id AND leader."isLeader"
LEFT JOIN crews brigade ON brigade.n = c.n % ${BRIGADES} + 1 AND c.n > ${BRIGADES}
ORDER BY c.n;

INSERT INTO team_members ("teamId", "volunteerId") SELECT "teamId", "volunteerId" FROM crew_members;

INSERT INTO team_categories ("teamId", "categoryId")
SELECT c.id, k.id FROM crews c JOIN kinds k USING (category) WHERE "isProfessional";
`;
