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
