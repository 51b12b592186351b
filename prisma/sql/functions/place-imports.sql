-- An import of places only goes forward: what is done is done once, and undone once.
CREATE OR REPLACE FUNCTION place_imports_go_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status, NEW.status) NOT IN (
    ('WAITING', 'READING'), ('READING', 'REFUSED'), ('READING', 'READY'), ('READING', 'FAILED'),
    ('READY', 'CONFIRMED'), ('CONFIRMED', 'WORKING'), ('WORKING', 'DONE'), ('WORKING', 'FAILED'),
    ('DONE', 'UNDONE')
  ) THEN
    RAISE EXCEPTION 'an import does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'place_imports_go_forward';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER place_imports_go_forward BEFORE UPDATE OF status ON place_imports
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION place_imports_go_forward();

-- The preview is what is done: once it is confirmed, nobody adds a line, changes what it says or answers anew.
CREATE OR REPLACE FUNCTION place_import_rows_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM place_imports WHERE id = NEW."importId" AND status = ANY (
    CASE
      WHEN TG_OP = 'INSERT' THEN ARRAY['READING']
      WHEN OLD."isSame" IS DISTINCT FROM NEW."isSame" THEN ARRAY['READY']
      ELSE ARRAY['WORKING']
    END::"PlaceImportStatus"[]);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the lines of import % stay as they are', NEW."importId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'place_import_rows_stay';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER place_import_rows_stay BEFORE INSERT OR UPDATE ON place_import_rows
  FOR EACH ROW EXECUTE FUNCTION place_import_rows_stay();
