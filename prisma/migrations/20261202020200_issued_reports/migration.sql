-- CreateTable
CREATE TABLE "issued_reports" (
    "id" UUID NOT NULL,
    "siteId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "issuedById" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issued_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "issued_reports_siteId_month_version_key" ON "issued_reports"("siteId", "month", "version");

-- CreateIndex
CREATE UNIQUE INDEX "issued_reports_siteId_year_number_version_key" ON "issued_reports"("siteId", "year", "number", "version");

-- AddForeignKey
ALTER TABLE "issued_reports" ADD CONSTRAINT "issued_reports_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issued_reports" ADD CONSTRAINT "issued_reports_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- from prisma/sql/functions/issued-reports.sql
-- An issued report stays as it is.
CREATE OR REPLACE TRIGGER reports_are_immutable BEFORE UPDATE OR DELETE ON issued_reports
  FOR EACH ROW EXECUTE FUNCTION refuse_changes();
CREATE OR REPLACE TRIGGER reports_are_never_emptied BEFORE TRUNCATE ON issued_reports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changes();

-- The first version of a month takes the next number of its place and year, a further one keeps it.
CREATE OR REPLACE FUNCTION reports_are_numbered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = 1 THEN
    PERFORM FROM issued_reports r WHERE r."siteId" = NEW."siteId" AND r.year = NEW.year
      HAVING coalesce(max(r.number), 0) = NEW.number - 1;
  ELSE
    PERFORM FROM issued_reports r WHERE r."siteId" = NEW."siteId" AND r.month = NEW.month
      AND r.version = NEW.version - 1 AND r.year = NEW.year AND r.number = NEW.number;
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'report % of % is not the next one', NEW.number, NEW.year
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_are_numbered';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER reports_are_numbered BEFORE INSERT ON issued_reports
  FOR EACH ROW EXECUTE FUNCTION reports_are_numbered();
-- end of prisma/sql/functions/issued-reports.sql
