-- What people were told stays as it was told.
CREATE OR REPLACE TRIGGER privacy_notices_are_immutable BEFORE UPDATE OR DELETE ON privacy_notices
  FOR EACH ROW EXECUTE FUNCTION refuse_changes();
CREATE OR REPLACE TRIGGER privacy_notices_are_never_emptied BEFORE TRUNCATE ON privacy_notices
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changes();
