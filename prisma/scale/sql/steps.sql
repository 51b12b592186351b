-- The steps of the stories ($1, prisma/scale/stories.ts), with what all wishes at the same step
-- have in common.
INSERT INTO scale.steps
SELECT story, seq, name, "from", "to", round, role, "isStepKept", "isPromiseKept", data,
  anchor, sum(least) OVER counted, sum(most) OVER counted, least,
  CASE WHEN name = 'approve' AND bool_or(until = 3) OVER whole THEN 3
    WHEN name = 'checkOut' AND bool_or(until = 4) OVER whole THEN 4 END,
  max(seq) FILTER (WHERE "isMove") OVER before,
  bool_or(name = 'approve') OVER "soFar", bool_or(overdue = 'STEP') OVER "soFar" IS TRUE,
  bool_or(overdue = 'PROMISE') OVER "soFar" IS TRUE,
  max(seq) FILTER (WHERE "isMove") OVER "soFar",
  max(seq) FILTER (WHERE name = 'callBack') OVER "soFar",
  max(seq) FILTER (WHERE name IN ('approve', 'redo')) OVER "soFar",
  max(seq) FILTER (WHERE "isMove" OR overdue = 'STEP') OVER "soFar"
FROM (
  SELECT *, data->>'overdue' AS overdue, "from" IS DISTINCT FROM "to" AS "isMove",
    coalesce(max(until) OVER (PARTITION BY story ORDER BY seq), 1) AS anchor
  FROM jsonb_to_recordset($1) AS given(story int, seq int, name "WishEventName", "from" "WishStatus",
    "to" "WishStatus", round int, role "ActorRole", "isStepKept" bool, "isPromiseKept" bool,
    data jsonb, least float8, most float8, until int)
) step
WINDOW whole AS (PARTITION BY story),
  counted AS (PARTITION BY story, anchor ORDER BY seq),
  "soFar" AS (PARTITION BY story ORDER BY seq),
  before AS (PARTITION BY story ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
