-- A county is the tenant: all that an activity names is of its county.
CREATE OR REPLACE FUNCTION activities_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM sites place JOIN plans p ON p.id = NEW."planId" AND p."centerId" = NEW."centerId"
    WHERE place.id = NEW."siteId" AND place."centerId" = NEW."centerId"
      AND NOT EXISTS (SELECT FROM activity_series s WHERE s.id = NEW."seriesId" AND s."centerId" <> NEW."centerId")
      AND NOT EXISTS (SELECT FROM teams t WHERE t.id = NEW."hostTeamId" AND t."centerId" <> NEW."centerId")
      AND NOT EXISTS (SELECT FROM menu_items m WHERE m.id = NEW."menuItemId" AND m."centerId" <> NEW."centerId")
      AND NOT EXISTS (SELECT FROM platforms p WHERE p.id = NEW."platformId" AND p."centerId" <> NEW."centerId")
      AND NOT EXISTS (
        SELECT FROM service_categories c WHERE c.id = NEW."categoryId" AND c."centerId" <> NEW."centerId");
  IF NOT FOUND THEN
    RAISE EXCEPTION 'activity % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'activities_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER activities_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "centerId", "siteId", "planId", "seriesId", "hostTeamId", "menuItemId",
    "categoryId", "platformId" ON activities
  FOR EACH ROW EXECUTE FUNCTION activities_stay_in_their_county();

CREATE OR REPLACE FUNCTION speakers_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM activities a JOIN speakers s ON s."centerId" = a."centerId"
    WHERE a.id = NEW."activityId" AND s.id = NEW."speakerId";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'speaker % is of another county', NEW."speakerId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'speakers_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER speakers_stay_in_their_county BEFORE INSERT OR UPDATE ON activity_speakers
  FOR EACH ROW EXECUTE FUNCTION speakers_stay_in_their_county();

-- A plan is of a place or a team of its county.
CREATE OR REPLACE FUNCTION plans_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM sites s WHERE s.id = NEW."siteId" AND s."centerId" IS DISTINCT FROM NEW."centerId")
    OR EXISTS (SELECT FROM teams t WHERE t.id = NEW."teamId" AND t."centerId" <> NEW."centerId") THEN
    RAISE EXCEPTION 'plan % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'plans_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER plans_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "centerId", "siteId", "teamId" ON plans
  FOR EACH ROW EXECUTE FUNCTION plans_stay_in_their_county();
