-- CreateEnum
CREATE TYPE "PlaceImportStatus" AS ENUM ('WAITING', 'READING', 'REFUSED', 'READY', 'CONFIRMED', 'WORKING', 'DONE', 'UNDONE', 'FAILED');

-- CreateEnum
CREATE TYPE "PlaceImportKind" AS ENUM ('BAD', 'ADDED', 'RENAMED', 'MOVED', 'RENUMBERED', 'DETAILS', 'UNCHANGED', 'CLOSED', 'MISSING', 'LEFT_OUT');

-- AlterTable
ALTER TABLE "site_changes" ADD COLUMN     "isFromFile" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "place_imports" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" BYTEA,
    "withQuasiUnits" BOOLEAN NOT NULL DEFAULT false,
    "status" "PlaceImportStatus" NOT NULL DEFAULT 'WAITING',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "unusedColumns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "treeDigest" TEXT,
    "chosenKinds" "PlaceImportKind"[] DEFAULT ARRAY[]::"PlaceImportKind"[],
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "place_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_import_rows" (
    "importId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "kinds" "PlaceImportKind"[],
    "problem" TEXT,
    "value" TEXT,
    "level" "SiteLevel",
    "name" TEXT,
    "code" TEXT,
    "phone" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "siteId" UUID,
    "parentId" UUID,
    "parentSeq" INTEGER,
    "beforeName" TEXT,
    "beforeCode" TEXT,
    "beforePhone" TEXT,
    "beforeLongitude" DOUBLE PRECISION,
    "beforeLatitude" DOUBLE PRECISION,
    "beforeParentId" UUID,
    "isSame" BOOLEAN,
    "doneKinds" "PlaceImportKind"[] DEFAULT ARRAY[]::"PlaceImportKind"[],

    CONSTRAINT "place_import_rows_pkey" PRIMARY KEY ("importId","seq")
);

-- CreateIndex
CREATE INDEX "place_imports_siteId_createdAt_idx" ON "place_imports"("siteId", "createdAt");

-- CreateIndex
CREATE INDEX "place_imports_status_createdAt_idx" ON "place_imports"("status", "createdAt");

-- AddForeignKey
ALTER TABLE "place_imports" ADD CONSTRAINT "place_imports_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_imports" ADD CONSTRAINT "place_imports_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_import_rows" ADD CONSTRAINT "place_import_rows_importId_fkey" FOREIGN KEY ("importId") REFERENCES "place_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The file itself is kept no longer than until it is read.
ALTER TABLE "place_imports" ADD CONSTRAINT place_imports_content
  CHECK (("content" IS NOT NULL) = ("status" IN ('WAITING', 'READING')));

-- from prisma/sql/functions/place-imports.sql
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
-- end of prisma/sql/functions/place-imports.sql
