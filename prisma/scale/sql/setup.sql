-- The state of the generator: what to make, its progress, and the tables it draws from.
CREATE SCHEMA scale;

-- When the history ends; a later run keeps it.
CREATE TABLE scale.run (until timestamptz NOT NULL, months integer NOT NULL);

-- How many wishes of a county belong to a month; those up to `made` exist.
CREATE TABLE scale.counties (
  county integer PRIMARY KEY, "centerId" uuid, share float8, "staffId" uuid,
  "isCounted" boolean NOT NULL DEFAULT false);
CREATE TABLE scale.months (
  county integer, month date, share float8, made integer NOT NULL DEFAULT 0,
  PRIMARY KEY (county, month));

-- What is drawn from, by a number: places as often as people ask there, categories as often as
-- they are asked for in a month of the year, residents, and of each category the volunteers.
CREATE TABLE scale.places (county integer, slot integer, "siteId" uuid);
CREATE TABLE scale.kinds (county integer, season integer, slot integer, "categoryId" uuid);
CREATE TABLE scale.residents (county integer, slot integer, "residentId" uuid);
CREATE TABLE scale.hands ("categoryId" uuid, slot integer, "volunteerId" uuid);
-- The number of rows to draw from.
CREATE TABLE scale.choices (
  county integer, season integer, places integer, kinds integer, residents integer);
CREATE TABLE scale.crews ("categoryId" uuid, hands integer);

-- What becomes of a wish: by a draw from `low` up to `high`, of old wishes only where `lately` is null.
CREATE TABLE scale.stories (
  story integer PRIMARY KEY, low float8, high float8, lately float8, steps integer);

CREATE TABLE scale.steps (
  story integer, seq integer, name "WishEventName", "from" "WishStatus", "to" "WishStatus", round integer,
  role "ActorRole", "isStepKept" boolean, "isPromiseKept" boolean, data jsonb,
  -- Hours at least and at most from an anchor (sql/batch.sql), and how many fewer it may be; the
  -- anchor that is counted from the day of this step; the step that brought the wish where it was.
  anchor integer, least float8, most float8, slack float8, starts integer, since integer,
  -- How a wish stands that has come so far, and the steps by which it does.
  "isApproved" boolean, "isUp" boolean, "isBroken" boolean,
  changed integer, called integer, promised integer, began integer,
  PRIMARY KEY (story, seq));

-- The close of business of the first and the fifth working day after a day, and of the seventh day.
CREATE TABLE scale.days (day date PRIMARY KEY, answer timestamptz, promise timestamptz, rating timestamptz);

-- A number from 0 to 1 that is the same whenever it is drawn with the same two numbers.
CREATE FUNCTION scale.draw(seed bigint, salt bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hashint8extended(seed, salt) >> 11) & 9007199254740991)::float8 / 9007199254740992;

-- An id of a moment, version 7, the same whenever it is made of the same numbers.
CREATE FUNCTION scale.id(moment timestamptz, seed bigint, salt integer) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN encode(
  int8send(((date_part('epoch', moment) * 1000)::bigint << 16) | 28672 | salt)
  || int8send((hashint8extended(seed, salt) & 4611686018427387903) | (-9223372036854775808)), 'hex')::uuid;

-- When a step happens to a wish that is as quick as `pace` says: 0 is the quickest.
CREATE FUNCTION scale.moment(anchor timestamptz, step scale.steps, pace float8, seed bigint)
RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
RETURN anchor + interval '1 hour' * (
  step.least + (step.most - step.least) * pace - step.slack * scale.draw(seed, step.seq + 100));

-- The indexes dropped while wishes are made, with their definitions.
CREATE TABLE scale.indexes (name text PRIMARY KEY, "table" text NOT NULL, definition text NOT NULL);
