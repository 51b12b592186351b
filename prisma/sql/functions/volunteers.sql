-- A home lies in the county whose rules hold for the volunteer.
CREATE OR REPLACE FUNCTION volunteers_live_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM sites home WHERE home.id = NEW."homeSiteId" AND home."centerId" = NEW."centerId";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the home of volunteer % lies in another county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'volunteers_live_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER volunteers_live_in_their_county BEFORE INSERT OR UPDATE OF "centerId", "homeSiteId" ON volunteers
  FOR EACH ROW EXECUTE FUNCTION volunteers_live_in_their_county();

-- Moves to another county are only ever added.
CREATE OR REPLACE TRIGGER volunteer_moves_are_immutable BEFORE UPDATE OR DELETE ON volunteer_moves
  FOR EACH ROW EXECUTE FUNCTION refuse_changes();
