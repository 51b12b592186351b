-- Made wishes as the demo wants them: in people's words, with numbers one can read aloud, and in 昌吉市
-- only what has ended: its open wishes are told one by one (prisma/seed/stories.ts). `demo_words`: a row
-- for each sentence of a category.
CREATE TEMP TABLE unwanted ON COMMIT DROP AS
SELECT w.id FROM made_wishes w JOIN sites c ON c.id = w."centerId"
WHERE left(c."divisionCode", 6) = '652301' AND w.status NOT IN ('RATED', 'UNRATED', 'REJECTED', 'CANCELLED');
DELETE FROM made_services USING unwanted WHERE "wishId" = unwanted.id;
DELETE FROM made_events USING unwanted WHERE "wishId" = unwanted.id;
DELETE FROM made_wishes USING unwanted WHERE made_wishes.id = unwanted.id;

UPDATE made_wishes w SET "publicContent" = words.content,
  "trackingNumber" = (
    SELECT string_agg(substr('23456789ABCDEFGHJKMNPQRSTWXYZ', 1 + floor(29 * scale.draw(made.seed, 200 + n))::int, 1), '')
    FROM generate_series(1, 8) n)
FROM batch_wishes made
JOIN service_categories k ON k.id = made."categoryId"
JOIN demo_words words ON words.category = k.name
WHERE made.id = w.id AND words.nth = floor(words.count * scale.draw(made.seed, 40))::int;
