-- Of a wish each event is kept; its row says what the last one says, also who answers for it.
CALL keep_events('wish_events', 'wishes', 'wishId', '{round,responsibleSiteId}');

-- … but for the notes of a wish that goes to another resident (wishes.sql): in the same transaction they are
-- sealed anew, under the key of that one, by `seal_notes_anew`.
CREATE OR REPLACE FUNCTION wish_events_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF current_setting('hive.given_wish', true) = OLD."wishId"::text
      AND OLD."noteSealed" IS NOT NULL AND NEW."noteSealed" IS NOT NULL
      AND to_jsonb(NEW) - 'noteSealed' = to_jsonb(OLD) - 'noteSealed' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% are never changed', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'wish_events_are_immutable';
END $$;

-- The application itself may not write to events: the function has rights of its own.
CREATE OR REPLACE FUNCTION seal_notes_anew(wish uuid, notes jsonb) RETURNS void LANGUAGE sql
SECURITY DEFINER SET search_path FROM CURRENT AS $$
  UPDATE wish_events e SET "noteSealed" = n.note
  FROM jsonb_to_recordset(notes) AS n(seq integer, note text)
  WHERE e."wishId" = wish AND e.seq = n.seq;
$$;
