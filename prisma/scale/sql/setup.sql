-- The generator's own notes: what it is to make, how far it has come, and what it draws from.
CREATE SCHEMA scale;

-- The moment the history ends, whenever it is gone on with.
CREATE TABLE scale.run (until timestamptz NOT NULL, months integer NOT NULL);

-- So many wishes of a county were asked for in a month; those up to `made` are there.
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
-- From how many is drawn.
CREATE TABLE scale.choices (
  county integer, season integer, places integer, kinds integer, residents integer);
CREATE TABLE scale.crews ("categoryId" uuid, hands integer);

-- What becomes of a wish: by a draw from `low` up to `high`, of old wishes only where `lately` is null.
CREATE TABLE scale.stories (story integer PRIMARY KEY, low float8, high float8, lately float8);

CREATE TABLE scale.steps (
  story integer, seq integer, name text, "from" "WishStatus", "to" "WishStatus", round integer,
  role "ActorRole", "isStepKept" boolean, "isPromiseKept" boolean, least float8, most float8,
  until text, data jsonb, PRIMARY KEY (story, seq));

-- The close of business of the first and the fifth working day after a day, and of the seventh day.
CREATE TABLE scale.days (day date PRIMARY KEY, answer timestamptz, promise timestamptz, rating timestamptz);

-- A number from 0 to 1 that is the same whenever it is drawn with the same two numbers.
CREATE FUNCTION scale.draw(seed bigint, salt bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hashint8extended(seed, salt) >> 11) & 9007199254740991)::float8 / 9007199254740992;
