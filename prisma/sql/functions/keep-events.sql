-- Makes one table the log of another, for whatever goes step by step (lib/shared/steps). `rows` has
-- "id", "status" and "version", the number of its events; `events` has "seq", "fromStatus" and
-- "toStatus", refers to its row by the column `key`, and is unique by that and "seq". `compared` are
-- columns both tables have and must agree on. To call it again replaces what it made before.
CREATE OR REPLACE PROCEDURE keep_events(events regclass, "rows" regclass, key text, compared text[] DEFAULT '{}')
LANGUAGE plpgsql AS $procedure$
DECLARE
  event_table text := (SELECT relname FROM pg_class WHERE oid = events);
  row_table text := (SELECT relname FROM pg_class WHERE oid = "rows");
  kept text := event_table || '_are_immutable';
  followed text := row_table || '_follow_their_events';
  happened text := event_table || '_have_happened';
  of_event text := (SELECT string_agg(format('e.%I', name), ', ') FROM unnest('{toStatus}' || compared) name);
  of_row text := (SELECT string_agg(format('r.%I', name), ', ') FROM unnest('{status}' || compared) name);
  watched text := (SELECT string_agg(quote_ident(name), ', ') FROM unnest('{status,version}' || compared) name);
BEGIN
  -- Events are only ever added.
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '%s are never changed', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = %L;
    END $$
  $sql$, kept, '%', kept);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION %I()',
    kept, events, kept);
  EXECUTE format('CREATE OR REPLACE TRIGGER %I BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION %I()',
    event_table || '_are_never_emptied', events, kept);

  -- A row says what its last event says, checked when the transaction ends. The row is read again:
  -- it may have gone several steps in one transaction, and NEW is one of them.
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM %s r JOIN %s e ON e.%I = r.id AND e.seq = r.version
        WHERE r.id = NEW.id AND (%s) IS NOT DISTINCT FROM (%s)
          AND NOT EXISTS (SELECT FROM %s l WHERE l.%I = r.id AND l.seq > r.version);
      IF NOT FOUND THEN
        RAISE EXCEPTION '%s %s does not follow its events', TG_TABLE_NAME, NEW.id
          USING ERRCODE = 'check_violation', CONSTRAINT = %L;
      END IF;
      RETURN NULL;
    END $$
  $sql$, followed, "rows", events, key, of_event, of_row, events, key, '%', '%', followed);
  EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', followed, "rows");
  EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OF %s ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', followed, watched, "rows", followed);

  -- … and an event stands only beside a row that has taken the step, where the event before it ended.
  EXECUTE format($sql$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM FROM %s r LEFT JOIN %s b ON b.%I = r.id AND b.seq = NEW.seq - 1
        WHERE r.id = NEW.%I AND r.version >= NEW.seq
          AND b."toStatus" IS NOT DISTINCT FROM NEW."fromStatus" AND (b.seq IS NULL) = (NEW.seq = 1);
      IF NOT FOUND THEN
        RAISE EXCEPTION 'event %s of %s %s has not happened', NEW.seq, %L, NEW.%I
          USING ERRCODE = 'check_violation', CONSTRAINT = %L;
      END IF;
      RETURN NULL;
    END $$
  $sql$, happened, "rows", events, key, key, '%', '%', '%', row_table, key, happened);
  EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', happened, events);
  EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %s
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()', happened, events, happened);
END $procedure$;
