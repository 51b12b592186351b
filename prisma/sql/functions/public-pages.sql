-- Says on the channel `public_pages` which county's public pages are no longer true, by its id
-- (lib/public/file-pages/listen.data.ts hears it). The same words said twice in one transaction
-- are sent once, when it commits.

-- A table whose rows carry the id of their county.
CREATE OR REPLACE FUNCTION say_public_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' AND NEW."centerId" IS NOT NULL THEN
    PERFORM pg_notify('public_pages', NEW."centerId"::text);
  END IF;
  IF TG_OP <> 'INSERT' AND OLD."centerId" IS NOT NULL
    AND (TG_OP = 'DELETE' OR OLD."centerId" IS DISTINCT FROM NEW."centerId") THEN
    PERFORM pg_notify('public_pages', OLD."centerId"::text);
  END IF;
  RETURN NULL;
END $$;

-- A city stands on the pages of its counties.
CREATE OR REPLACE FUNCTION say_public_pages_of_city() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_pages', id::text) FROM sites WHERE "parentId" = NEW.id AND level = 'CENTER';
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wishes_new_public_pages AFTER INSERT ON wishes
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

-- Clocks and owners of a wish are not public.
CREATE OR REPLACE TRIGGER wishes_public_pages AFTER UPDATE ON wishes
  FOR EACH ROW WHEN (
    (OLD.status, OLD."inOpenPool", OLD."isPublic", OLD."publicContent", OLD."contactNameSealed", OLD."siteId",
      OLD."categoryId", OLD.grade)
    IS DISTINCT FROM
    (NEW.status, NEW."inOpenPool", NEW."isPublic", NEW."publicContent", NEW."contactNameSealed", NEW."siteId",
      NEW."categoryId", NEW.grade)
  ) EXECUTE FUNCTION say_public_pages();

-- Of activities the drafts are not public, nor how many came.
CREATE OR REPLACE TRIGGER activities_new_public_pages AFTER INSERT ON activities
  FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER activities_public_pages AFTER UPDATE ON activities
  FOR EACH ROW WHEN (
    (OLD."publishedAt" IS NOT NULL OR NEW."publishedAt" IS NOT NULL) AND OLD.version IS DISTINCT FROM NEW.version
  ) EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER programmes_public_pages AFTER INSERT ON programmes
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER fixed_days_public_pages AFTER INSERT OR UPDATE OR DELETE ON fixed_days
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER platforms_public_pages AFTER INSERT OR UPDATE OR DELETE ON platforms
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER sites_public_pages AFTER INSERT OR UPDATE OR DELETE ON sites
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER cities_public_pages AFTER UPDATE OF name ON sites
  FOR EACH ROW WHEN (NEW.level = 'CITY') EXECUTE FUNCTION say_public_pages_of_city();

CREATE OR REPLACE TRIGGER service_categories_public_pages AFTER INSERT OR UPDATE OR DELETE ON service_categories
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER menu_items_public_pages AFTER INSERT OR UPDATE OR DELETE ON menu_items
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

CREATE OR REPLACE TRIGGER privacy_notices_public_pages AFTER INSERT ON privacy_notices
  FOR EACH ROW EXECUTE FUNCTION say_public_pages();

-- The privacy notice names numbers that a county sets.
CREATE OR REPLACE FUNCTION say_public_pages_of_center() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_pages', NEW.id::text);
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER centers_public_pages AFTER UPDATE ON centers
  FOR EACH ROW EXECUTE FUNCTION say_public_pages_of_center();
