-- Volunteers and teams are counted where they are at home, on the day they registered, and for each
-- category they serve; who leaves is taken off the same day.
CREATE OR REPLACE FUNCTION count_volunteer(v volunteers, sign integer, "recordedOn" date) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), $3, part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM volunteer_categories c WHERE c."volunteerId" = v.id
  ) part
  WHERE v."disabledAt" IS NULL
$$;

-- From which day on it is known what who registered then can serve: from that day, if it is said in the
-- transaction in which they register, else from today.
CREATE OR REPLACE FUNCTION day_of_category(registered timestamptz) RETURNS date LANGUAGE sql STABLE
RETURN day_in_china(CASE current_setting('hive.registering', true) WHEN 'yes' THEN registered ELSE now() END);

CREATE OR REPLACE FUNCTION volunteers_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := day_in_china(coalesce(NEW."disabledAt", now()));
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_volunteer(OLD, -1, today);
    PERFORM count_volunteer(NEW, 1, today);
  ELSE
    PERFORM count_volunteer(NEW, 1, day_in_china(NEW."registeredAt"));
    PERFORM set_config('hive.registering', 'yes', true);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteers_are_counted
  AFTER INSERT OR UPDATE OF "homeSiteId", "registeredAt", "disabledAt" ON volunteers
  FOR EACH ROW EXECUTE FUNCTION volunteers_are_counted();

CREATE OR REPLACE FUNCTION volunteer_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed volunteer_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), day_of_category(v."registeredAt"),
    changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM volunteers v WHERE v.id = changed."volunteerId" AND v."disabledAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteer_categories_are_counted AFTER INSERT OR DELETE ON volunteer_categories
  FOR EACH ROW EXECUTE FUNCTION volunteer_categories_are_counted();

CREATE OR REPLACE FUNCTION count_team(t teams, sign integer, "recordedOn" date) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), $3, part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM team_categories c WHERE c."teamId" = t.id
  ) part
  WHERE t."closedAt" IS NULL
$$;

CREATE OR REPLACE FUNCTION teams_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := day_in_china(coalesce(NEW."closedAt", now()));
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM count_team(OLD, -1, today);
    PERFORM count_team(NEW, 1, today);
  ELSE
    PERFORM count_team(NEW, 1, day_in_china(NEW."createdAt"));
    PERFORM set_config('hive.registering', 'yes', true);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER teams_are_counted AFTER INSERT OR UPDATE OF "siteId", "createdAt", "closedAt" ON teams
  FOR EACH ROW EXECUTE FUNCTION teams_are_counted();

CREATE OR REPLACE FUNCTION team_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed team_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), day_of_category(t."createdAt"),
    changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM teams t WHERE t.id = changed."teamId" AND t."closedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER team_categories_are_counted AFTER INSERT OR DELETE ON team_categories
  FOR EACH ROW EXECUTE FUNCTION team_categories_are_counted();
