-- Events are only ever added.
CREATE OR REPLACE FUNCTION wish_events_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events of a wish are never changed' USING ERRCODE = 'check_violation';
END $$;

CREATE OR REPLACE TRIGGER wish_events_are_immutable BEFORE UPDATE OR DELETE ON wish_events
  FOR EACH ROW EXECUTE FUNCTION wish_events_are_immutable();

-- The status of a wish is what its last event says, checked when the transaction ends.
CREATE OR REPLACE FUNCTION wishes_follow_their_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM wishes w
    JOIN wish_events e ON e."wishId" = w.id AND e.seq = w.version
    WHERE w.id = NEW.id AND e."toStatus" = w.status AND e.round = w.round
      AND e."responsibleSiteId" = w."responsibleSiteId"
      AND NOT EXISTS (SELECT FROM wish_events l WHERE l."wishId" = w.id AND l.seq > w.version);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wish % does not follow its events', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_follow_their_events';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS wishes_follow_their_events ON wishes;
CREATE CONSTRAINT TRIGGER wishes_follow_their_events
  AFTER INSERT OR UPDATE OF status, round, version, "responsibleSiteId" ON wishes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wishes_follow_their_events();

-- An event stands only beside a wish that has taken the step.
CREATE OR REPLACE FUNCTION wish_events_have_happened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM wishes WHERE id = NEW."wishId" AND version >= NEW.seq;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'event % of wish % has not happened', NEW.seq, NEW."wishId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wish_events_have_happened';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER IF EXISTS wish_events_have_happened ON wish_events;
CREATE CONSTRAINT TRIGGER wish_events_have_happened AFTER INSERT ON wish_events
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wish_events_have_happened();
