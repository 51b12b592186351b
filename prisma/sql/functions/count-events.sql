-- Who served, as a check-out says it; nobody where it does not say.
CREATE OR REPLACE FUNCTION volunteers_of(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(data, '$.volunteers[*] ? (@.type() == "string")');

-- Counting: each event, in its own transaction. It adds rows and locks none, but that two who write
-- the first service of the same volunteer in a month wait for each other.
CREATE OR REPLACE FUNCTION wish_events_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_changes ("siteId", day, "categoryId", slices,
    {{measures}})
  SELECT "siteId", day, "categoryId", slices,
    {{measures}}
  FROM event_counts WHERE "eventId" = NEW.id;
  INSERT INTO count_changes ("siteId", day, "categoryId", slices, step, bucket, waits)
  SELECT "siteId", day, "categoryId", '{}', step, bucket, 1 FROM event_waits WHERE "eventId" = NEW.id;
  IF NEW.name = 'checkOut' THEN
    WITH active AS (
      INSERT INTO active_months ("volunteerId", month, day, "siteId")
      SELECT v.id, month_of(day_in_china(NEW.at)), day_in_china(NEW.at), v."homeSiteId"
      FROM volunteers v
      WHERE v.id IN (SELECT jsonb_array_elements_text(volunteers_of(NEW.data))::uuid)
      ORDER BY v.id
      ON CONFLICT DO NOTHING RETURNING "siteId", day)
    INSERT INTO count_changes ("siteId", day, "categoryId", slices, "activeVolunteers")
    SELECT "siteId", day, no_category(), '{DAY,MONTH}', 1 FROM active;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wish_events_are_counted AFTER INSERT ON wish_events
  FOR EACH ROW EXECUTE FUNCTION wish_events_are_counted();
