-- Writes the checked rows into their tables.
INSERT INTO wishes SELECT * FROM made_wishes;
INSERT INTO wish_words ("wishId", grams)
SELECT id, "centerId"::text || search_grams("publicContent") FROM made_wishes;
INSERT INTO wish_events SELECT * FROM made_events;
INSERT INTO assignments (id, "wishId", round, "acceptedAt", "checkedInAt", "checkedOutAt", "endedAt")
SELECT id, "wishId", round, accepted, begun, done, ended FROM made_services;
INSERT INTO seats ("assignmentId", "volunteerId", "hasCome", "serviceMinutes")
SELECT id, volunteer, CASE WHEN done IS NOT NULL THEN true END,
  round(date_part('epoch', done - begun) / 60)::int
FROM made_services;
INSERT INTO active_months ("volunteerId", month, day, "siteId")
SELECT v.id, month_of(day_in_china(s.done)), min(day_in_china(s.done)), v."homeSiteId"
FROM made_services s JOIN volunteers v ON v.id = s.volunteer
WHERE s.done IS NOT NULL GROUP BY v.id, 2
ORDER BY 1, 2 -- so that no two batches wait for each other
ON CONFLICT DO NOTHING;
UPDATE scale.months m SET made = part.last FROM batch_parts part
WHERE m.county = part.county AND m.month = part.month;
UPDATE scale.counties SET "isCounted" = false
WHERE "isCounted" AND county IN (SELECT county FROM batch_parts);
