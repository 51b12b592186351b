-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "moveId" UUID;

-- CreateTable
CREATE TABLE "volunteer_moves" (
    "id" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "fromSiteId" UUID NOT NULL,
    "toSiteId" UUID NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "volunteer_moves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "volunteer_moves_volunteerId_movedAt_idx" ON "volunteer_moves"("volunteerId", "movedAt");

-- CreateIndex
CREATE UNIQUE INDEX "notices_moveId_eventSeq_recipientRole_recipientId_key" ON "notices"("moveId", "eventSeq", "recipientRole", "recipientId");

-- AddForeignKey
ALTER TABLE "volunteer_moves" ADD CONSTRAINT "volunteer_moves_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_moves" ADD CONSTRAINT "volunteer_moves_fromSiteId_fkey" FOREIGN KEY ("fromSiteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteer_moves" ADD CONSTRAINT "volunteer_moves_toSiteId_fkey" FOREIGN KEY ("toSiteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_moveId_fkey" FOREIGN KEY ("moveId") REFERENCES "volunteer_moves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- from prisma/sql/functions/staff.sql
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
-- end of prisma/sql/functions/staff.sql

-- from prisma/sql/functions/volunteers.sql
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
-- end of prisma/sql/functions/volunteers.sql

ALTER TABLE notices DROP CONSTRAINT notices_one_subject,
  ADD CONSTRAINT notices_one_subject CHECK (num_nonnulls("wishId", "moveId") = 1);

ALTER TABLE volunteer_moves
  ADD CONSTRAINT volunteer_moves_to_another_place CHECK ("fromSiteId" <> "toSiteId");
