-- A moved place takes its counts along: they leave those it lay in and come to those it lies in.
-- Folding is kept out meanwhile by the same lock (lib/reporting/stats/counting.data.ts).
CREATE OR REPLACE FUNCTION sites_take_their_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('counts'));
  INSERT INTO counts AS kept ("siteId", slice, start, "recordedOn", "categoryId",
    {{measures}})
  SELECT place.id, slice, start, "recordedOn", "categoryId",
    {{measures times sign}}
  FROM counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", slice, start, "recordedOn", "categoryId") DO UPDATE SET
    {{measures added to kept}};
  INSERT INTO wait_counts AS kept ("siteId", month, "recordedOn", "categoryId", step, bucket, count)
  SELECT place.id, month, "recordedOn", "categoryId", step, bucket, place.sign * count
  FROM wait_counts c, (
    SELECT unnest(counted_places(OLD.lineage, OLD."centerId")) AS id, -1 AS sign
    UNION ALL
    SELECT unnest(counted_places(NEW.lineage, NEW."centerId")), 1) place
  WHERE c."siteId" = NEW.id AND place.id <> NEW.id
    AND NOT (place.id = ANY (counted_places(OLD.lineage, OLD."centerId")) AND place.id = ANY (counted_places(NEW.lineage, NEW."centerId")))
  ON CONFLICT ("siteId", month, "recordedOn", "categoryId", step, bucket)
    DO UPDATE SET count = kept.count + excluded.count;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER sites_take_their_counts AFTER UPDATE OF "parentId" ON sites
  FOR EACH ROW WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId")
  EXECUTE FUNCTION sites_take_their_counts();
