-- A published programme and its entries stay as they are.
CREATE OR REPLACE FUNCTION programmes_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% stay as they were published', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'programmes_are_final';
END $$;

CREATE OR REPLACE TRIGGER programmes_are_final BEFORE UPDATE OR DELETE ON programmes
  FOR EACH ROW EXECUTE FUNCTION programmes_are_final();
CREATE OR REPLACE TRIGGER programmes_are_never_emptied BEFORE TRUNCATE ON programmes
  FOR EACH STATEMENT EXECUTE FUNCTION programmes_are_final();
CREATE OR REPLACE TRIGGER programme_entries_are_final BEFORE UPDATE OR DELETE ON programme_entries
  FOR EACH ROW EXECUTE FUNCTION programmes_are_final();
CREATE OR REPLACE TRIGGER programme_entries_are_never_emptied BEFORE TRUNCATE ON programme_entries
  FOR EACH STATEMENT EXECUTE FUNCTION programmes_are_final();

-- The numbers of a county's programmes have no gap.
CREATE OR REPLACE FUNCTION programmes_are_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM programmes p WHERE p."centerId" = NEW."centerId"
    HAVING coalesce(max(p.number), 0) = NEW.number - 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'programme % is not the next one', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'programmes_are_numbered';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER programmes_are_numbered BEFORE INSERT ON programmes
  FOR EACH ROW EXECUTE FUNCTION programmes_are_numbered();

-- An entry is added with its programme only, in the same transaction, and is an activity of its county.
CREATE OR REPLACE FUNCTION programme_entries_come_with_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM programmes p JOIN activities a ON a.id = NEW."activityId" AND a."centerId" = p."centerId"
    WHERE p.id = NEW."programmeId" AND p.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'programme % is published already', NEW."programmeId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_entries_come_with_it';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER programme_entries_come_with_it BEFORE INSERT ON programme_entries
  FOR EACH ROW EXECUTE FUNCTION programme_entries_come_with_it();
