-- Staff and volunteer are one person of one county; staff of a city may be at home in any of its counties.
-- Who moves to another county stays one person: an account that stays in its county keeps the link.
CREATE OR REPLACE FUNCTION staff_share_the_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM FROM sites before, sites place
      WHERE before.id = OLD."siteId" AND place.id = NEW."siteId"
        AND before."centerId" = place."centerId" AND OLD."volunteerId" = NEW."volunteerId";
    IF FOUND THEN RETURN NEW; END IF;
  END IF;
  PERFORM FROM volunteers v JOIN sites county ON county.id = v."centerId", sites place
    WHERE v.id = NEW."volunteerId" AND place.id = NEW."siteId"
      AND (place."centerId" = county.id OR county.lineage @> ARRAY[place.id]);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'staff % and volunteer % are of two counties', NEW.id, NEW."volunteerId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_share_the_county';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER staff_share_the_county BEFORE INSERT OR UPDATE OF "volunteerId", "siteId" ON staff
  FOR EACH ROW WHEN (NEW."volunteerId" IS NOT NULL) EXECUTE FUNCTION staff_share_the_county();
