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

-- In which slices something of a day and a category, known from another day on, is counted.
CREATE OR REPLACE FUNCTION counted_in("CountSlice"[], date, date, uuid)
RETURNS TABLE (slice "CountSlice", start date, "recordedOn" date, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT part,
    CASE part WHEN 'DAY' THEN $2 ELSE month_of($2) END,
    CASE part WHEN 'DAY' THEN $3 ELSE month_of($3) END,
    CASE part WHEN 'MONTH_CATEGORY' THEN $4 ELSE no_category() END
  FROM unnest($1) part
$$;

-- Where a wait is counted: at each of these places, and by category at their center.
CREATE OR REPLACE FUNCTION waits_counted_at(lineage uuid[], "centerId" uuid, category uuid)
RETURNS TABLE ("siteId" uuid, "categoryId" uuid) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT place, no_category() FROM unnest(counted_places(lineage, "centerId")) place
  UNION ALL
  SELECT "centerId", category WHERE category <> no_category()
$$;

-- When what an event tells happened: staff may write it down later.
CREATE OR REPLACE FUNCTION happened_at(data jsonb, at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce((data->>'happenedAt')::timestamptz, at);

-- The place and the beneficiary a wish had after so many events: what a later step changed was another before.
CREATE OR REPLACE FUNCTION wish_as_of(wish uuid, step integer)
RETURNS TABLE ("siteId" uuid, beneficiary "Beneficiary") LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT
    coalesce((SELECT later.data#>>'{corrected,siteId,from}' FROM wish_events later
      WHERE later."wishId" = wish AND later.seq > step AND later.data ? 'corrected'
        AND later.data->'corrected' ? 'siteId' ORDER BY later.seq LIMIT 1)::uuid, w."siteId"),
    coalesce((SELECT later.data#>>'{corrected,beneficiary,from}' FROM wish_events later
      WHERE later."wishId" = wish AND later.seq > step AND later.data ? 'corrected'
        AND later.data->'corrected' ? 'beneficiary' ORDER BY later.seq LIMIT 1)::"Beneficiary", w.beneficiary)
  FROM wishes w WHERE w.id = wish
$$;

-- The status in which a wish was overdue after so many events; null if it was not. A limit that passed is
-- an event (`overdue`): that of the step holds until the next one begins, that of the promise until no
-- service is owed any more or another is promised, and neither while the resident is awaited.
CREATE OR REPLACE FUNCTION late_status(wish uuid, step integer) RETURNS "WishStatus" LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT last."toStatus" FROM wish_events last
  WHERE last."wishId" = wish AND last.seq = step
    AND last."toStatus" IN ('SUBMITTED', 'APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE')
    AND EXISTS (
      SELECT FROM wish_events o WHERE o."wishId" = wish AND o.seq <= step AND o.name = 'overdue'
        AND NOT EXISTS (
          SELECT FROM wish_events ended WHERE ended."wishId" = wish AND ended.seq > o.seq AND ended.seq <= step
            AND CASE o.data->>'overdue' WHEN 'STEP'
              THEN ended."fromStatus" IS DISTINCT FROM ended."toStatus" OR ended.data->'limits' ? 'step'
              ELSE ended.data->'limits' ? 'promise' OR ended."toStatus" NOT IN
                ('SUBMITTED', 'APPROVED', 'DISPATCHED', 'ACCEPTED', 'SUPPLIED', 'IN_SERVICE') END))
    AND NOT EXISTS (
      SELECT FROM wish_events paused WHERE paused."wishId" = wish AND paused.seq <= step
        AND paused.data->'limits' ? 'pause'
        AND NOT EXISTS (
          SELECT FROM wish_events ended WHERE ended."wishId" = wish AND ended.seq > paused.seq AND ended.seq <= step
            AND (ended.name = 'resume' OR ended."fromStatus" IS DISTINCT FROM ended."toStatus"
              OR ended.data->'limits' ? 'step')))
$$;
