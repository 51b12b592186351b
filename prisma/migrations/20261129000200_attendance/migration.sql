-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "isVolunteer" BOOLEAN,
ADD COLUMN     "volunteerId" UUID;

-- AlterTable
ALTER TABLE "seats" ADD COLUMN     "hasCome" BOOLEAN,
ADD COLUMN     "serviceMinutes" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "staff_volunteerId_key" ON "staff"("volunteerId");

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Until now everybody named counted as having come, with the minutes from check-in to check-out.
UPDATE seats SET
  "hasCome" = true,
  "serviceMinutes" = greatest(0, coalesce(
    round(date_part('epoch', a."checkedOutAt" - a."checkedInAt") / 60), 0))::int
FROM assignments a
WHERE a.id = "assignmentId" AND a."checkedOutAt" IS NOT NULL;

-- Minutes only for who came, and for everybody who came.
ALTER TABLE seats
  ADD CONSTRAINT seats_minutes CHECK (("hasCome" IS TRUE) = ("serviceMinutes" IS NOT NULL)),
  ADD CONSTRAINT seats_minutes_not_negative CHECK ("serviceMinutes" >= 0);

-- Whoever is a volunteer too is linked to that volunteer, and nobody else is.
ALTER TABLE staff
  ADD CONSTRAINT staff_volunteer CHECK (("isVolunteer" IS TRUE) = ("volunteerId" IS NOT NULL));

-- Staff and volunteer are one person of one county; staff of a city may be at home in any of its counties.
CREATE FUNCTION staff_share_the_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM volunteers v JOIN sites county ON county.id = v."centerId", sites place
    WHERE v.id = NEW."volunteerId" AND place.id = NEW."siteId"
      AND (place."centerId" = county.id OR county.lineage @> ARRAY[place.id]);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'staff % and volunteer % are of two counties', NEW.id, NEW."volunteerId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_share_the_county';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER staff_share_the_county BEFORE INSERT OR UPDATE OF "volunteerId", "siteId" ON staff
  FOR EACH ROW WHEN (NEW."volunteerId" IS NOT NULL) EXECUTE FUNCTION staff_share_the_county();
