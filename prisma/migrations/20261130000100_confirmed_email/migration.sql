-- AlterTable
ALTER TABLE "notice_preferences" ADD COLUMN     "emailConfirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "emailGivenAt" TIMESTAMPTZ(3),
ADD COLUMN     "emailLinkDigest" TEXT,
ADD COLUMN     "emailLinkSentAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "notice_preferences_emailLinkDigest_key" ON "notice_preferences"("emailLinkDigest");

-- from prisma/sql/functions/notice-preferences.sql
-- An address is confirmed by who reads what is sent there: one that changes is not, and a link sent to
-- the one before confirms nothing.
CREATE OR REPLACE FUNCTION notice_preferences_unconfirm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."emailConfirmedAt" := NULL;
  NEW."emailLinkDigest" := NULL;
  NEW."emailLinkSentAt" := NULL;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER notice_preferences_unconfirm BEFORE UPDATE OF "emailSealed" ON notice_preferences
  FOR EACH ROW WHEN (NEW."emailSealed" IS DISTINCT FROM OLD."emailSealed")
  EXECUTE FUNCTION notice_preferences_unconfirm();
-- end of prisma/sql/functions/notice-preferences.sql

-- Addresses of before stay, unconfirmed: the page of the preferences asks for them. They have no time:
-- nobody knows when they were typed, and rows that are not sealed yet may not be written.
ALTER TABLE notice_preferences
  ADD CONSTRAINT notice_preferences_of_email CHECK (
    "emailSealed" IS NOT NULL
    OR num_nonnulls("emailGivenAt", "emailConfirmedAt", "emailLinkDigest", "emailLinkSentAt") = 0),
  ADD CONSTRAINT notice_preferences_email_link CHECK (
    ("emailLinkDigest" IS NULL) = ("emailLinkSentAt" IS NULL)
    AND ("emailLinkDigest" IS NULL OR "emailConfirmedAt" IS NULL));
