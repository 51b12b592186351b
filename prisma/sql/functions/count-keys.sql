-- What rows of counts are kept by.

CREATE OR REPLACE FUNCTION day_in_china(moment timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN (moment AT TIME ZONE 'Asia/Shanghai')::date;

CREATE OR REPLACE FUNCTION month_of(day date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day - extract(day FROM day)::int + 1;

-- Stands for "no category": a primary key takes no null.
CREATE OR REPLACE FUNCTION no_category() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '00000000-0000-0000-0000-000000000000'::uuid;

-- The bucket of a wait: two to each doubling of minutes, 37 in all (lib/reporting/stats/waits.ts
-- reads them).
CREATE OR REPLACE FUNCTION wait_bucket(wait interval) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(36, floor(2 * ln(greatest(1, date_part('epoch', wait) / 60)) / ln(2)::float8))::smallint;

-- A place and all it lies in, up to its center.
CREATE OR REPLACE FUNCTION counted_places(lineage uuid[], "centerId" uuid) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lineage[array_position(lineage, "centerId"):];

-- In which slices something of a day and a category is counted.
CREATE OR REPLACE FUNCTION counted_in(slices "CountSlice"[], day date, category uuid)
RETURNS TABLE (slice "CountSlice", start date, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT part,
    CASE part WHEN 'DAY' THEN day ELSE month_of(day) END,
    CASE part WHEN 'MONTH_CATEGORY' THEN category ELSE no_category() END
  FROM unnest(slices) part
$$;

-- Where a wait is counted: at each of these places, and by category at their center.
CREATE OR REPLACE FUNCTION waits_counted_at(lineage uuid[], "centerId" uuid, category uuid)
RETURNS TABLE ("siteId" uuid, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT place, no_category() FROM unnest(counted_places(lineage, "centerId")) place
  UNION ALL
  SELECT "centerId", category WHERE category <> no_category()
$$;
