import { CATEGORIES } from "@/tests/bench/dispatch/county/menu";
import { HOMES, TOWNSHIPS } from "@/tests/bench/dispatch/county/places";
import { quotedList } from "@/tests/bench/dispatch/county/quoted";
import { sized } from "@/tests/bench/support/size";

/** All numbers of wishes are divided by it. */
const PARTS = sized(1, 10);
export const WISHES = 14_000 / PARTS;
const RESIDENTS = 9_000 / PARTS;
/** Stations alone take wishes. */
const FIRST_STATION = 2 + TOWNSHIPS;

/** The number of wishes by status; the others are rated. */
const OPEN = 2_000 / PARTS;
const SO_FAR: [status: string, upTo: number][] = [
  ["APPROVED", 1_200 / PARTS],
  ["SUBMITTED", 1_300 / PARTS],
  ["DISPATCHED", 1_500 / PARTS],
  ["ACCEPTED", 1_600 / PARTS],
  ["SUPPLIED", 1_750 / PARTS],
  ["IN_SERVICE", 1_780 / PARTS],
  ["SERVED", OPEN],
  ["CANCELLED", 2_200 / PARTS],
  ["REJECTED", 2_300 / PARTS],
  ["UNRATED", 4_000 / PARTS],
  ["RATED", WISHES],
];

const STATUS_OF_N = SO_FAR.map(([status, upTo]) => `WHEN n <= ${upTo} THEN '${status}'`).join(" ");

/** The steps to each status, each with its actor and the hours after the step before. */
const SERVED = "submit approve dispatch accept supply checkIn checkOut";
const PATHS: Record<string, string> = {
  SUBMITTED: "submit",
  APPROVED: "submit approve",
  DISPATCHED: "submit approve dispatch",
  ACCEPTED: "submit approve dispatch accept",
  SUPPLIED: "submit approve dispatch accept supply",
  IN_SERVICE: "submit approve dispatch accept supply checkIn",
  SERVED,
  CANCELLED: "submit approve cancel",
  REJECTED: "submit reject",
  UNRATED: `${SERVED} closeUnrated`,
  RATED: `${SERVED} rate`,
};
const STEPS: [name: string, to: string, role: string, hours: number][] = [
  ["submit", "SUBMITTED", "RESIDENT", 0],
  ["approve", "APPROVED", "STAFF", 6],
  ["reject", "REJECTED", "STAFF", 6],
  ["cancel", "CANCELLED", "RESIDENT", 8],
  ["dispatch", "DISPATCHED", "STAFF", 8],
  ["accept", "ACCEPTED", "VOLUNTEER", 10],
  ["supply", "SUPPLIED", "STAFF", 4],
  ["checkIn", "IN_SERVICE", "VOLUNTEER", 48],
  ["checkOut", "SERVED", "VOLUNTEER", 1],
  ["rate", "RATED", "RESIDENT", 40],
  ["closeUnrated", "UNRATED", "SYSTEM", 168],
];

const rows = (list: unknown[][]) =>
  list.map((row) => `(${row.map((value) => `'${String(value)}'`).join(", ")})`).join(", ");

/** The wishes: content, place, resident, status, and a random number for the choice of volunteers. */
export const wishes = (languages: readonly string[]) => `
CREATE TEMP TABLE asks AS
SELECT n, uuidv7() AS id, status, path, home, category, luck, grade, audience,
  now() - CASE WHEN n <= ${OPEN} THEN interval '4 days' + random() * interval '6 days'
    ELSE interval '25 days' + random() * interval '365 days' END AS at,
  1 + n % ${RESIDENTS} AS resident
FROM (
  SELECT n, CASE ${STATUS_OF_N} END AS status,
    ${FIRST_STATION} + floor(power(random(), 1.3) * ${HOMES - FIRST_STATION + 1})::int AS home,
    floor(random() * ${CATEGORIES})::int AS category, random() AS luck,
    5 - floor(power(random(), 3) * 3)::int AS grade,
    (ARRAY['TEAM', 'POOL', 'VOLUNTEERS', 'VOLUNTEERS', 'VOLUNTEERS'])[1 + n % 5] AS audience
  FROM generate_series(1, ${WISHES}) n
) drawn JOIN (VALUES ${rows(Object.entries(PATHS))}) AS paths (status, path) USING (status);

CREATE TEMP TABLE steps AS
SELECT a.n, a.id AS "wishId", seq::int, name, "to", role::"ActorRole",
  lag("to") OVER (PARTITION BY a.n ORDER BY seq) AS "from",
  a.at + sum(hours::int) OVER (PARTITION BY a.n ORDER BY seq) * interval '1 hour' AS at
FROM asks a
CROSS JOIN unnest(string_to_array(path, ' ')) WITH ORDINALITY AS path (name, seq)
JOIN (VALUES ${rows(STEPS)}) AS known (name, "to", role, hours) USING (name);
CREATE INDEX ON steps ("wishId", name);
ANALYZE steps;

CREATE TEMP TABLE askers AS
SELECT n AS resident, uuidv7() AS id FROM generate_series(1, ${RESIDENTS}) n;
INSERT INTO residents (id, "phoneToken") SELECT id, '196' || lpad(resident::text, 8, '0') FROM askers;

INSERT INTO wishes (id, "trackingNumber", "idempotencyKey", "centerId", "siteId",
  "responsibleSiteId", "categoryId", "residentId", "publicContent", "wantedTime", urgency,
  language, status, version, "inOpenPool", "handlerId", "handlerSiteId", grade, wave, "createdAt",
  "changedAt")
SELECT a.id, 'B' || lpad(a.n::text, 7, '0'), gen_random_uuid(), h."centerId", h.id, h.id, k.id, r.id,
  words[1 + floor(random() * array_length(words, 1))::int],
  (enum_range(NULL::"WantedTime"))[1 + floor(random() * 4)::int],
  CASE WHEN random() < 0.1 THEN 'URGENT' ELSE 'NORMAL' END::"WishUrgency",
  CASE WHEN random() < 0.1 THEN
    (${quotedList(languages)})[1 + floor(random() * ${languages.length})::int] END,
  status::"WishStatus", last.seq, status = 'DISPATCHED' AND a.audience = 'POOL',
  CASE WHEN dispatch.seq IS NOT NULL THEN h."handlerId" END,
  CASE WHEN dispatch.seq IS NOT NULL THEN h."unitId" END,
  CASE WHEN status = 'RATED' THEN grade END,
  CASE WHEN dispatch.seq IS NOT NULL AND a.audience <> 'POOL' THEN 1 ELSE 0 END, a.at, last.at
FROM asks a JOIN homes h USING (home) JOIN kinds k USING (category) JOIN askers r USING (resident)
JOIN steps last ON last."wishId" = a.id AND last."to" = status
LEFT JOIN steps dispatch ON dispatch."wishId" = a.id AND dispatch.name = 'dispatch'
ORDER BY a.at;
`;
