-- A county is the tenant: what is wanted, and where, is of one county.
CREATE OR REPLACE FUNCTION interests_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM sites place JOIN menu_items item ON item."centerId" = NEW."centerId"
    WHERE place.id = NEW."siteId" AND place."centerId" = NEW."centerId" AND item.id = NEW."menuItemId";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'interest % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'interests_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER interests_stay_in_their_county BEFORE INSERT OR UPDATE ON interests
  FOR EACH ROW EXECUTE FUNCTION interests_stay_in_their_county();
