-- The tree: a child is narrower than its parent, lineage and county follow from the parent.
CREATE OR REPLACE FUNCTION sites_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent sites;
BEGIN
  IF NEW."parentId" IS NULL THEN
    NEW.lineage := ARRAY[NEW.id];
    NEW."centerId" := CASE WHEN NEW.level = 'CENTER' THEN NEW.id END;
    RETURN NEW;
  END IF;
  SELECT * INTO STRICT parent FROM sites WHERE id = NEW."parentId";
  IF parent.level >= NEW.level THEN
    RAISE EXCEPTION 'a % cannot stand under a %', NEW.level, parent.level
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sites_level';
  END IF;
  NEW.lineage := parent.lineage || NEW.id;
  NEW."centerId" := CASE WHEN NEW.level = 'CENTER' THEN NEW.id ELSE parent."centerId" END;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER sites_place BEFORE INSERT OR UPDATE OF "parentId", level, lineage ON sites
  FOR EACH ROW EXECUTE FUNCTION sites_place();

-- A moved place takes its subtree along: each child finds its lineage again.
CREATE OR REPLACE FUNCTION sites_take_children() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE sites SET lineage = lineage WHERE "parentId" = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER sites_take_children AFTER UPDATE ON sites
  FOR EACH ROW WHEN (OLD.lineage IS DISTINCT FROM NEW.lineage)
  EXECUTE FUNCTION sites_take_children();
