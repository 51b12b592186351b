-- Volunteers and teams are counted where they are at home, on the day they registered, and for each
-- category they serve; who leaves is taken off the same day.
CREATE OR REPLACE FUNCTION count_volunteer(v volunteers, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM volunteer_categories c WHERE c."volunteerId" = v.id
  ) part
  WHERE v."disabledAt" IS NULL
$$;

CREATE OR REPLACE FUNCTION volunteers_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM count_volunteer(OLD, -1); END IF;
  PERFORM count_volunteer(NEW, 1);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteers_are_counted
  AFTER INSERT OR UPDATE OF "homeSiteId", "registeredAt", "disabledAt" ON volunteers
  FOR EACH ROW EXECUTE FUNCTION volunteers_are_counted();

CREATE OR REPLACE FUNCTION volunteer_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed volunteer_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, volunteers)
  SELECT v."homeSiteId", day_in_china(v."registeredAt"), changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM volunteers v WHERE v.id = changed."volunteerId" AND v."disabledAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER volunteer_categories_are_counted AFTER INSERT OR DELETE ON volunteer_categories
  FOR EACH ROW EXECUTE FUNCTION volunteer_categories_are_counted();

CREATE OR REPLACE FUNCTION count_team(t teams, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), part."categoryId", part.slices, sign
  FROM (
    SELECT no_category() AS "categoryId", '{DAY,MONTH}'::"CountSlice"[] AS slices
    UNION ALL
    SELECT c."categoryId", '{MONTH_CATEGORY}' FROM team_categories c WHERE c."teamId" = t.id
  ) part
  WHERE t."closedAt" IS NULL
$$;

CREATE OR REPLACE FUNCTION teams_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN PERFORM count_team(OLD, -1); END IF;
  PERFORM count_team(NEW, 1);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER teams_are_counted AFTER INSERT OR UPDATE OF "siteId", "createdAt", "closedAt" ON teams
  FOR EACH ROW EXECUTE FUNCTION teams_are_counted();

CREATE OR REPLACE FUNCTION team_categories_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed team_categories := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, teams)
  SELECT t."siteId", day_in_china(t."createdAt"), changed."categoryId", '{MONTH_CATEGORY}',
    CASE WHEN TG_OP = 'DELETE' THEN -1 ELSE 1 END
  FROM teams t WHERE t.id = changed."teamId" AND t."closedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER team_categories_are_counted AFTER INSERT OR DELETE ON team_categories
  FOR EACH ROW EXECUTE FUNCTION team_categories_are_counted();
