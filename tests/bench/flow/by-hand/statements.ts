const FACTS = `w.id, w.version, w.round, w."residentId", w."responsibleSiteId", w.status,
  w."categoryId", w."changedAt"`;

// The floor seals nothing and computes no tokens: it writes texts of their form and length.
const TOKEN_LENGTH = 22;
const SEALED_PHONE = `'s1.${"x".repeat(52)}'`;
const SEALED_NAME = `'s1.${"x".repeat(54)}'`;
const PERSON_KEY = `'k1.tests.${"x".repeat(80)}'`;
/** Those of the name; the seventh is that of the phone. */
const NAME_TOKENS = ["1", "2", "3", "4", "5", "6"].map(
  (token) => `'${token.repeat(TOKEN_LENGTH)}'`,
);

/** Each statement of the floor; its key is its name as a prepared statement. */
export const STATEMENTS = {
  begin: "BEGIN",
  commit: "COMMIT",
  rollback: "ROLLBACK",

  findSubmitted: `
    SELECT w."trackingNumber" FROM wishes w JOIN residents r ON r.id = w."residentId"
    WHERE w."idempotencyKey" = $1 AND r."phoneToken" = $2`,
  countTries: `
    INSERT INTO rate_limits AS l (key, points, expire)
    SELECT unnest($1::text[]), 1, $3::timestamptz
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN l.expire <= $2 THEN 1 ELSE l.points + 1 END,
      expire = CASE WHEN l.expire <= $2 THEN $3 ELSE l.expire END
    RETURNING points, expire`,
  forgetTries: `DELETE FROM rate_limits WHERE key = $1`,
  takeBackTries: `UPDATE rate_limits SET points = points - 1 WHERE key = ANY ($1)`,
  deleteOldCounts: `DELETE FROM rate_limits WHERE expire <= $1`,
  addCode: `
    INSERT INTO phone_codes (id, "phoneToken", "codeHash", "createdAt", "expiresAt")
    VALUES (uuidv7(), $1, $2, $3, $4)`,
  useCode: `
    DELETE FROM phone_codes WHERE "phoneToken" = $1 AND "codeHash" = $2 AND "expiresAt" > $3
    RETURNING id`,
  findSite: `SELECT "centerId" FROM sites WHERE id = $1 AND "closedAt" IS NULL`,
  addResident: `
    INSERT INTO residents (id, "phoneToken", "phoneSealed", "personKey", "searchTokens", "createdAt")
    VALUES (uuidv7(), $1, ${SEALED_PHONE}, ${PERSON_KEY}, ARRAY[${NAME_TOKENS.join(", ")}, $1], $2)
    ON CONFLICT ("phoneToken") DO UPDATE SET "phoneToken" = excluded."phoneToken" RETURNING id`,
  addWish: `
    INSERT INTO wishes (id, "trackingNumber", "idempotencyKey", "centerId", "siteId",
      "responsibleSiteId", "residentId", "publicContent", "contactNameSealed", "createdAt", "changedAt",
      "hasConsent", "stepDueAt", "stepUnit", "alarmAt")
    VALUES (uuidv7(), $1, $2, $3, $4, $4, $5, $6, ${SEALED_NAME}, $7, $7, true,
      $7::timestamptz + interval '1 day', 'WORKING_DAYS', $7::timestamptz + interval '1 day')
    RETURNING id`,
  findTracked: `SELECT id, "residentId" FROM wishes WHERE "trackingNumber" = $1`,

  factsForStaff: `
    SELECT ${FACTS}, w."centerId" FROM wishes w
    JOIN sites s ON s.id = w."siteId" JOIN sites r ON r.id = w."responsibleSiteId"
    WHERE w.id = $1 AND (s.lineage @> ARRAY[$2::uuid] OR r.lineage @> ARRAY[$2::uuid])`,
  factsForGuest: `
    SELECT ${FACTS}, p."phoneToken", w."inOpenPool", w."pastOwnerIds" FROM wishes w
    JOIN residents p ON p.id = w."residentId"
    WHERE w.id = $1 AND w."centerId" = $2 AND (w."inOpenPool" OR EXISTS (
      SELECT FROM invitations WHERE "wishId" = w.id AND "volunteerId" = $3 AND status = 'PENDING'))`,
  factsForGoer: `
    SELECT ${FACTS}, a.id AS "assignmentId" FROM wishes w
    JOIN assignments a ON a."wishId" = w.id AND a."endedAt" IS NULL
    JOIN seats s ON s."assignmentId" = a.id AND s."volunteerId" = $2
    WHERE w.id = $1`,
  factsForResident: `SELECT ${FACTS} FROM wishes w WHERE w.id = $1`,

  approve: `
    UPDATE wishes SET status = 'APPROVED', version = version + 1, "changedAt" = $3,
      "categoryId" = $4, urgency = $5, "isPublic" = $6, "workedOnByIds" = ARRAY[$7::uuid],
      "stepDueAt" = $3::timestamptz + interval '1 day', "stepUnit" = 'WORKING_DAYS',
      "promisedAt" = $3::timestamptz + interval '5 days', "promiseUnit" = 'WORKING_DAYS',
      "alarmAt" = $3::timestamptz + interval '1 day'
    WHERE id = $1 AND version = $2`,
  dispatch: `
    UPDATE wishes SET status = 'DISPATCHED', version = version + 1, "changedAt" = $3,
      "handlerId" = $4, "inOpenPool" = $5, "handlerSiteId" = $6,
      "workedOnByIds" = "workedOnByIds" || $4::uuid,
      wave = CASE WHEN $5 THEN 0 ELSE 1 END,
      "stepDueAt" = $3::timestamptz + interval '24 hours',
      "stepUnit" = (CASE WHEN $5 THEN 'HOURS' ELSE 'WAKING_HOURS' END)::"LimitUnit",
      "alarmAt" = $3::timestamptz + interval '24 hours'
    WHERE id = $1 AND version = $2`,
  accept: `
    UPDATE wishes SET status = 'ACCEPTED', version = version + 1, "changedAt" = $3,
      "inOpenPool" = false, "stepDueAt" = NULL, "stepUnit" = NULL, "alarmAt" = "promisedAt"
    WHERE id = $1 AND version = $2`,
  move: `
    UPDATE wishes SET status = $4, version = version + 1, "changedAt" = $3
    WHERE id = $1 AND version = $2`,
  finish: `
    UPDATE wishes SET status = 'SERVED', version = version + 1, "changedAt" = $3,
      "promisedAt" = NULL, "promiseUnit" = NULL,
      "stepDueAt" = $3::timestamptz + interval '7 days', "stepUnit" = 'DAYS',
      "alarmAt" = $3::timestamptz + interval '7 days'
    WHERE id = $1 AND version = $2`,
  rate: `
    UPDATE wishes SET status = 'RATED', version = version + 1, "changedAt" = $3, grade = $4,
      "raterIds" = ARRAY[$5::uuid], "stepDueAt" = NULL, "stepUnit" = NULL, "alarmAt" = NULL
    WHERE id = $1 AND version = $2`,

  addEvent: `
    INSERT INTO wish_events (id, "wishId", seq, round, name, "fromStatus", "toStatus", "actorRole",
      "actorId", "responsibleSiteId", data, at, "categoryId", "sinceAt", "isStepKept",
      "isPromiseKept")
    VALUES (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
  addNotice: `
    INSERT INTO notices (id, "wishId", "eventSeq", template, "recipientRole", "recipientId",
      "createdAt")
    VALUES (uuidv7(), $1, $2, $3, $4, $5, $6)`,
  readNotices: `
    UPDATE notices SET "readAt" = $3
    WHERE "wishId" = $1 AND "recipientId" = $2 AND "readAt" IS NULL`,
  findCategory: `
    SELECT id FROM service_categories WHERE id = $1 AND "centerId" = $2 AND "closedAt" IS NULL`,
  findVolunteers: `
    SELECT id, "phoneToken" FROM volunteers
    WHERE id = ANY ($1) AND "centerId" = $2 AND "disabledAt" IS NULL`,
  invite: `
    INSERT INTO invitations (id, "wishId", round, "volunteerId", "invitedAt")
    VALUES (uuidv7(), $1, $2, $3, $4)`,
  ask: `UPDATE volunteers SET "lastAskedAt" = $2 WHERE id = $1`,
  addAssignment: `
    INSERT INTO assignments (id, "wishId", round, "acceptedAt")
    VALUES (uuidv7(), $1, $2, $3) RETURNING id`,
  addSeat: `INSERT INTO seats ("assignmentId", "volunteerId") VALUES ($1, $2)`,
  answerInvitations: `
    UPDATE invitations SET "answeredAt" = $3,
      status = CASE WHEN "volunteerId" = $2 THEN 'ACCEPTED' ELSE 'CLOSED' END::"InvitationStatus"
    WHERE "wishId" = $1 AND status = 'PENDING'`,
  checkIn: `
    UPDATE assignments SET "checkedInAt" = $2, "pressedAt" = $2, "pressedById" = $3 WHERE id = $1`,
  checkOut: `
    WITH ended AS (
      UPDATE assignments SET "checkedOutAt" = $2, "pressedAt" = $2, "pressedById" = $3 WHERE id = $1
      RETURNING *)
    UPDATE seats SET "hasCome" = true,
      "serviceMinutes" = round(date_part('epoch', "checkedOutAt" - "checkedInAt") / 60)::int
    FROM ended WHERE "assignmentId" = ended.id`,
} as const;
