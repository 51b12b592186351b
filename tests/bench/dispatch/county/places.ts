import { sized } from "@/tests/bench/support/size";

export const TOWNSHIPS = sized(16, 4);
export const VILLAGES = sized(150, 12);

/** The center, its 所 and its 站. */
export const HOMES = 1 + TOWNSHIPS + VILLAGES;

/** A county of one center, laid out on a grid of about twelve kilometers around its seat. */
export const PLACES = `
INSERT INTO sites (id, level, name) VALUES (uuidv7(), 'CITY', 'city');

INSERT INTO sites (id, level, name, "divisionCode", longitude, latitude, "parentId")
SELECT uuidv7(), 'CENTER', 'center', '999999', 87.31, 44.01, id FROM sites WHERE level = 'CITY';

INSERT INTO centers (id) SELECT id FROM sites WHERE level = 'CENTER';

INSERT INTO sites (id, level, name, longitude, latitude, "parentId")
SELECT uuidv7(), 'TOWNSHIP', 'township ' || n,
  center.longitude + (n % 4 - 1.5) * 0.15, center.latitude + (n / 4 - 1.5) * 0.11, center.id
FROM sites center, generate_series(0, ${TOWNSHIPS - 1}) n WHERE center.level = 'CENTER';

INSERT INTO sites (id, level, name, longitude, latitude, "parentId")
SELECT uuidv7(), 'VILLAGE', 'village ' || n, township.longitude + random() * 0.12 - 0.06,
  township.latitude + random() * 0.08 - 0.04, township.id
FROM generate_series(0, ${VILLAGES - 1}) n
JOIN sites township ON township.name = 'township ' || n % ${TOWNSHIPS};

INSERT INTO staff (id, "userName", "passwordHash", name, "siteId")
SELECT uuidv7(), name, '-', name, id FROM sites WHERE level <> 'CITY';

-- Every place with its number, from the widest on; who handles its wishes sits in its 所.
CREATE TEMP TABLE homes AS
SELECT row_number() OVER (ORDER BY s.level, length(s.name), s.name)::int AS home, s.id, s."centerId",
  unit."siteId" AS "unitId", unit.id AS "handlerId"
FROM sites s JOIN staff unit ON unit."siteId" =
  CASE WHEN s.level = 'VILLAGE' THEN s."parentId" ELSE s.id END
WHERE s.level <> 'CITY';
`;
