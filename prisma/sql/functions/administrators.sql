-- 三员分立: where the mode is MLPS, nobody is system, security and audit administrator in any two.
-- A row of security_policies belongs to a county, or to a city for the staff of the city itself.

CREATE OR REPLACE FUNCTION staff_keep_admins_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  policy uuid;
BEGIN
  SELECT coalesce("centerId", lineage[1]) INTO policy FROM sites WHERE id = NEW."siteId";
  -- Waits for a switch of the mode that is under way, and a switch for this.
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('security-policy:' || policy, 0));
  PERFORM FROM security_policies WHERE "siteId" = policy AND mode = 'MLPS';
  IF FOUND THEN
    RAISE EXCEPTION 'staff % would hold two administrator roles', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_keep_admins_apart';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER staff_keep_admins_apart
  BEFORE INSERT OR UPDATE OF "isAdmin", "isSecurityAdmin", "isAuditAdmin", "siteId", "disabledAt" ON staff
  FOR EACH ROW WHEN (
    NEW."disabledAt" IS NULL
    AND NEW."isAdmin"::int + NEW."isSecurityAdmin"::int + NEW."isAuditAdmin"::int > 1
  ) EXECUTE FUNCTION staff_keep_admins_apart();

CREATE OR REPLACE FUNCTION security_policies_keep_admins_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('security-policy:' || NEW."siteId", 0));
  PERFORM FROM staff s JOIN sites p ON p.id = s."siteId"
    WHERE coalesce(p."centerId", p.lineage[1]) = NEW."siteId"
      AND s."disabledAt" IS NULL
      AND s."isAdmin"::int + s."isSecurityAdmin"::int + s."isAuditAdmin"::int > 1;
  IF FOUND THEN
    RAISE EXCEPTION 'somebody of % holds two administrator roles', NEW."siteId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'security_policies_keep_admins_apart';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER security_policies_keep_admins_apart
  BEFORE INSERT OR UPDATE OF mode ON security_policies
  FOR EACH ROW WHEN (NEW.mode = 'MLPS') EXECUTE FUNCTION security_policies_keep_admins_apart();
