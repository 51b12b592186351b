-- Who served, as a check-out says it; nobody where it does not say.
CREATE OR REPLACE FUNCTION volunteers_of(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(data, '$.volunteers[*] ? (@.type() == "string")');

-- The first service of a volunteer in a month. Who was counted before is locked, so that nobody takes
-- the count off meanwhile.
CREATE OR REPLACE FUNCTION count_active(event wish_events) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH active AS (
    INSERT INTO active_months AS kept ("volunteerId", month, day, "siteId")
    SELECT v.id, month_of(served.day), served.day, v."homeSiteId"
    FROM volunteers v, (SELECT day_in_china(happened_at(event.data, event.at)) AS day) served
    WHERE v.id IN (SELECT jsonb_array_elements_text(volunteers_of(event.data))::uuid)
    ORDER BY v.id
    ON CONFLICT ("volunteerId", month) DO UPDATE SET day = kept.day
    RETURNING kept."siteId", kept.day, kept.xmax = 0 AS "isNew")
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, "activeVolunteers")
  SELECT "siteId", day, day_in_china(event.at), no_category(), '{DAY,MONTH}', 1 FROM active WHERE "isNew";
END $$;

-- A check-out is undone: who has no other service in its month is not active in it any more.
CREATE OR REPLACE FUNCTION uncount_active(undoing wish_events) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  undone wish_events := (SELECT e FROM wish_events e
    WHERE e."wishId" = undoing."wishId" AND e.seq < undoing.seq AND e.name = 'checkOut'
    ORDER BY e.seq DESC LIMIT 1);
  served date := month_of(day_in_china(happened_at(undone.data, undone.at)));
BEGIN
  PERFORM FROM active_months a
    WHERE a.month = served
      AND a."volunteerId" IN (SELECT jsonb_array_elements_text(volunteers_of(undone.data))::uuid)
    ORDER BY a."volunteerId" FOR UPDATE;
  WITH idle AS (
    DELETE FROM active_months a
    WHERE a.month = served
      AND a."volunteerId" IN (SELECT jsonb_array_elements_text(volunteers_of(undone.data))::uuid)
      AND NOT EXISTS (
        SELECT FROM seats s JOIN assignments taken ON taken.id = s."assignmentId"
        WHERE s."volunteerId" = a."volunteerId" AND s."hasCome"
          AND month_of(day_in_china(taken."checkedOutAt")) = served
          AND NOT (taken."wishId" = undoing."wishId" AND taken.round = undoing.round))
    RETURNING a."siteId", a.day)
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, "activeVolunteers")
  SELECT "siteId", day, day_in_china(undoing.at), no_category(), '{DAY,MONTH}', -1 FROM idle;
END $$;

-- Counting: each event, in its own transaction. It adds rows and locks none, but that two who write
-- the first service of the same volunteer in a month wait for each other.
CREATE OR REPLACE FUNCTION wish_events_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices,
    {{measures}})
  SELECT "siteId", day, "recordedOn", "categoryId", slices,
    {{measures}}
  FROM event_counts WHERE "eventId" = NEW.id;
  INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, step, bucket, waits)
  SELECT "siteId", day, "recordedOn", "categoryId", '{}', step, bucket, waits FROM event_waits WHERE "eventId" = NEW.id;
  IF NEW.name = 'checkOut' THEN PERFORM count_active(NEW); END IF;
  IF NEW.name::text = 'undoCheckOut' THEN PERFORM uncount_active(NEW); END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wish_events_are_counted AFTER INSERT ON wish_events
  FOR EACH ROW EXECUTE FUNCTION wish_events_are_counted();
