-- AlterTable
ALTER TABLE "place_imports" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "confirmedById" UUID;

-- AddForeignKey
ALTER TABLE "place_imports" ADD CONSTRAINT "place_imports_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now an import was done in the name of who uploaded the file.
UPDATE "place_imports" SET "confirmedById" = "staffId" WHERE "confirmedAt" IS NOT NULL;

ALTER TABLE "place_imports" ADD CONSTRAINT place_imports_confirmed
  CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL));
