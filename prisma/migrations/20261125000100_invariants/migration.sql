-- What must hold whatever code runs. Prisma's schema cannot say these, so they stand here.

-- The tree: a child is narrower than its parent, lineage and county follow from the parent.
CREATE FUNCTION sites_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent sites;
BEGIN
  IF NEW."parentId" IS NULL THEN
    NEW.lineage := ARRAY[NEW.id];
    NEW."centerId" := CASE WHEN NEW.level = 'CENTER' THEN NEW.id END;
    RETURN NEW;
  END IF;
  SELECT * INTO STRICT parent FROM sites WHERE id = NEW."parentId";
  IF parent.level >= NEW.level THEN
    RAISE EXCEPTION 'a % cannot stand under a %', NEW.level, parent.level
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sites_level';
  END IF;
  NEW.lineage := parent.lineage || NEW.id;
  NEW."centerId" := CASE WHEN NEW.level = 'CENTER' THEN NEW.id ELSE parent."centerId" END;
  RETURN NEW;
END $$;

CREATE TRIGGER sites_place BEFORE INSERT OR UPDATE OF "parentId", level, lineage ON sites
  FOR EACH ROW EXECUTE FUNCTION sites_place();

-- A moved place takes its subtree along: each child finds its lineage again.
CREATE FUNCTION sites_take_children() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE sites SET lineage = lineage WHERE "parentId" = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER sites_take_children AFTER UPDATE ON sites
  FOR EACH ROW WHEN (OLD.lineage IS DISTINCT FROM NEW.lineage)
  EXECUTE FUNCTION sites_take_children();

ALTER TABLE centers ADD CONSTRAINT centers_disclosure_days CHECK ("disclosureDays" BETWEEN 0 AND 365);

-- Events are only ever added.
CREATE FUNCTION wish_events_are_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events of a wish are never changed' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER wish_events_are_immutable BEFORE UPDATE OR DELETE ON wish_events
  FOR EACH ROW EXECUTE FUNCTION wish_events_are_immutable();

-- The status of a wish is what its last event says, checked when the transaction ends.
CREATE FUNCTION wishes_follow_their_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM wishes w
    JOIN wish_events e ON e."wishId" = w.id AND e.seq = w.version
    WHERE w.id = NEW.id AND e."toStatus" = w.status AND e.round = w.round
      AND e."responsibleSiteId" = w."responsibleSiteId"
      AND NOT EXISTS (SELECT FROM wish_events l WHERE l."wishId" = w.id AND l.seq > w.version);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wish % does not follow its events', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_follow_their_events';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER wishes_follow_their_events
  AFTER INSERT OR UPDATE OF status, round, version, "responsibleSiteId" ON wishes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wishes_follow_their_events();

-- … and an event stands only beside a wish that has taken the step.
CREATE FUNCTION wish_events_have_happened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM wishes WHERE id = NEW."wishId" AND version >= NEW.seq;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'event % of wish % has not happened', NEW.seq, NEW."wishId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wish_events_have_happened';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER wish_events_have_happened AFTER INSERT ON wish_events
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wish_events_have_happened();

-- A county is the tenant: who answers for a wish, its place and its category are of its county.
CREATE FUNCTION wishes_stay_in_their_county() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM sites place, sites unit
    WHERE place.id = NEW."siteId" AND place."centerId" = NEW."centerId"
      AND unit.id = NEW."responsibleSiteId" AND unit."centerId" = NEW."centerId"
      AND (NEW."categoryId" IS NULL OR EXISTS (
        SELECT FROM service_categories c
        WHERE c.id = NEW."categoryId" AND c."centerId" = NEW."centerId"));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'wish % leaves its county', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'wishes_stay_in_their_county';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER wishes_stay_in_their_county
  BEFORE INSERT OR UPDATE OF "centerId", "siteId", "responsibleSiteId", "categoryId" ON wishes
  FOR EACH ROW EXECUTE FUNCTION wishes_stay_in_their_county();

ALTER TABLE wishes
  ADD CONSTRAINT wishes_rated CHECK (status <> 'RATED' OR grade IS NOT NULL),
  ADD CONSTRAINT wishes_round CHECK (round >= 1),
  ADD CONSTRAINT wishes_grade CHECK (grade BETWEEN 1 AND 5),
  ADD CONSTRAINT wishes_pool CHECK (NOT "inOpenPool" OR status = 'DISPATCHED');

-- From the review on every wish has a category.
ALTER TABLE wishes ADD CONSTRAINT wishes_category
  CHECK ("categoryId" IS NOT NULL OR status IN ('SUBMITTED', 'REJECTED', 'CANCELLED'));

ALTER TABLE wish_events ADD CONSTRAINT wish_events_seq CHECK (seq >= 1);

-- One winner: a round has at most one open assignment.
CREATE UNIQUE INDEX assignments_one_open ON assignments ("wishId", round) WHERE "endedAt" IS NULL;

ALTER TABLE invitations
  ADD CONSTRAINT invitations_one_guest CHECK (num_nonnulls("volunteerId", "teamId") = 1);
CREATE UNIQUE INDEX invitations_one_volunteer ON invitations ("wishId", round, "volunteerId")
  WHERE status = 'PENDING' AND "volunteerId" IS NOT NULL;
CREATE UNIQUE INDEX invitations_one_team ON invitations ("wishId", round, "teamId")
  WHERE status = 'PENDING' AND "teamId" IS NOT NULL;

ALTER TABLE stock_items ADD CONSTRAINT stock_items_not_negative CHECK (quantity >= 0);
ALTER TABLE stock_movements ADD CONSTRAINT stock_movements_change CHECK (change <> 0);

-- A squad may belong to a brigade; a brigade belongs to none.
ALTER TABLE teams ADD CONSTRAINT teams_brigade CHECK (kind = 'SQUAD' OR "brigadeId" IS NULL);

-- Under 18 nobody registers without a guardian's consent (checked on the day of registration).
ALTER TABLE volunteers
  ADD CONSTRAINT volunteers_guardian CHECK (
    ("registeredAt" AT TIME ZONE 'Asia/Shanghai')::date >= "birthDate" + interval '18 years'
    OR ("guardianName" IS NOT NULL AND "guardianPhone" IS NOT NULL AND "guardianConsentAt" IS NOT NULL)),
  ADD CONSTRAINT volunteers_age CHECK (
    ("registeredAt" AT TIME ZONE 'Asia/Shanghai')::date >= "birthDate" + interval '14 years');

-- The open pool of a county, newest first.
CREATE INDEX wishes_open_pool ON wishes ("centerId", "createdAt" DESC) WHERE "inOpenPool";
-- The public wall, newest first.
CREATE INDEX wishes_wall ON wishes ("createdAt" DESC, id DESC)
  WHERE "isPublic" AND status NOT IN ('SUBMITTED', 'REJECTED', 'CANCELLED');

-- Unified volunteer numbers are counted up and never used again.
CREATE SEQUENCE volunteer_numbers;
