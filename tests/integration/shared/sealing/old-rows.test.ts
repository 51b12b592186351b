import { emailState } from "@/lib/notices/inbox/email-state";
import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import {
  findKeyOwners,
  openBrowser,
  openPreference,
} from "@/lib/notices/inbox/sealed-address.data";
import { openVolunteer } from "@/lib/network/people/sealed-volunteer.server";
import { CONTENT_SELECT, openContent, openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { db } from "@/lib/shared/db/db";
import { demandSealedRows } from "@/lib/shared/sealing/plain-rows.data";
import { sealPlainRows } from "@/lib/shared/sealing/seal-rows.data";
import { nameTokens, phoneToken } from "@/lib/shared/sealing/token.server";
import { applyMigrations } from "@/scripts/support/migrations.mjs";
import { allText, canariesIn } from "@/tests/support/all-text";
import { present } from "@/tests/support/factories";
import { openWishContact } from "@/tests/support/opened";

// A database of before there was sealing, with everything personal in it that it could hold.

const CANARY = {
  residentPhone: "17355550001",
  name: "金丝雀",
  address: "金丝雀弄七号",
  note: "膝盖不好，儿子在外地",
  reason: "那天要做透析",
  volunteerPhone: "17355550002",
  idNumber: "654301198802037777",
  guardianName: "金家长",
  guardianPhone: "17355550003",
  email: "canary@canary.example.com",
  endpoint: "https://push.example.com/canary",
  code: "731946",
  contentPhone: "17355550009",
  link: "/track/CANARY22/abcdefghijklmnopqrstuv",
};
const CANARIES = Object.values(CANARY);

let wishId: string;
let volunteerId: string;
let plain: string[];

beforeAll(async () => {
  const url = present(process.env.DATABASE_URL);
  const client = new pg.Client(url);
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.query(
    gunzipSync(readFileSync("tests/fixtures/before-measures/dump.sql.gz")).toString(),
  );
  await client.query("SET search_path TO public");
  await hideCanaries(client);
  await client.end();
  await applyMigrations(url);
  plain = canariesIn(await allText(), CANARIES);
}, 60_000);

async function hideCanaries(client: pg.Client) {
  const one = async (sql: string, ...values: unknown[]) =>
    (await client.query<{ id: string }>(sql, values)).rows[0]?.id ?? "";
  await client.query("SET session_replication_role = replica");
  wishId = await one(
    `UPDATE wishes SET "contactName" = $1, address = $2, content = $3
     WHERE id = (SELECT "wishId" FROM invitations LIMIT 1) RETURNING id`,
    ...[CANARY.name, CANARY.address, `想请人换灯，打 ${CANARY.contentPhone}`],
  );
  await one(
    `UPDATE residents SET phone = $1 WHERE id = (SELECT "residentId" FROM wishes WHERE id = $2)`,
    ...[CANARY.residentPhone, wishId],
  );
  await one(
    `UPDATE wish_events SET note = $1 WHERE "wishId" = $2 AND seq = 1`,
    CANARY.note,
    wishId,
  );
  await one(`UPDATE invitations SET reason = $1 WHERE "wishId" = $2`, CANARY.reason, wishId);
  volunteerId = await one(
    `UPDATE volunteers SET phone = $1, "idNumberSealed" = $2, "guardianName" = $3, "guardianPhone" = $4
     WHERE id = (SELECT id FROM volunteers LIMIT 1) RETURNING id`,
    ...[CANARY.volunteerPhone, sealedOfOld(CANARY.idNumber)],
    ...[CANARY.guardianName, CANARY.guardianPhone],
  );
  await one(
    `INSERT INTO notice_preferences (role, "personId", channel, email)
     VALUES ('VOLUNTEER', $1, 'EMAIL', $2)`,
    ...[volunteerId, CANARY.email],
  );
  const staffId = await one(`SELECT id FROM staff LIMIT 1`);
  await one(
    `INSERT INTO push_subscriptions (id, role, "personId", endpoint, p256dh, auth)
     VALUES (gen_random_uuid(), 'STAFF', $1, $2, 'p', 'a')`,
    ...[staffId, CANARY.endpoint],
  );
  await one(
    `INSERT INTO outbox_messages (id, address, text) VALUES (gen_random_uuid(), $1, $2)`,
    ...[CANARY.residentPhone, `${CANARY.code} ${CANARY.link}`],
  );
  await one(
    `INSERT INTO phone_codes (id, phone, "codeHash", "expiresAt")
     VALUES (gen_random_uuid(), $1, 'x', now())`,
    CANARY.residentPhone,
  );
  await one(`INSERT INTO rate_limits (key) VALUES ($1)`, `code-phone:${CANARY.residentPhone}`);
  await one(
    `INSERT INTO deliveries (id, "noticeId", channel, address, "notBefore", "lastError", status)
     SELECT gen_random_uuid(), id, 'EMAIL', $1, now(), '550 ' || $1, 'FAILED' FROM notices LIMIT 1`,
    CANARY.email,
  );
  await client.query("RESET session_replication_role");
}

/** An ID number as it was sealed before there were keys of people. */
function sealedOfOld(idNumber: string): string {
  const secret = Buffer.from(present(process.env.ID_NUMBER_KEY), "hex");
  const key = Buffer.from(hkdfSync("sha256", secret, "", "id-number:seal", 32));
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(idNumber, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

test("before it is sealed the canaries are there to be found, and nothing starts", async () => {
  expect(plain.length).toBeGreaterThanOrEqual(8);
  await expect(demandSealedRows()).rejects.toThrow("npm run keys -- seal");
});

test("what was stopped goes on: a second run does the rest", async () => {
  let tables = 0;
  const stopped = sealPlainRows(() => {
    tables += 1;
    if (tables === 4) throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  await expect(demandSealedRows()).rejects.toThrow();
  await sealPlainRows();
  await expect(demandSealedRows()).resolves.toBeUndefined();
}, 60_000);

describe("afterwards", () => {
  test("no table holds any of it", async () => {
    expect(canariesIn(await allText(), CANARIES)).toEqual([]);
  });

  test("and it opens for the application", async () => {
    const { name, phone, address } = await openWishContact(wishId);
    expect([name, phone, address]).toEqual([CANARY.name, CANARY.residentPhone, CANARY.address]);
    const { resident, events, invitations } = await db.wish.findUniqueOrThrow({
      where: { id: wishId },
      include: { resident: true, events: { where: { seq: 1 } }, invitations: true },
    });
    expect(openNote({ id: wishId, resident }, present(events[0]))).toBe(CANARY.note);
    const wish = await db.wish.findUniqueOrThrow({ where: { id: wishId }, select: CONTENT_SELECT });
    expect(wish.publicContent).toBe("想请人换灯，打 •••");
    expect(openContent(wish)).toBe(`想请人换灯，打 ${CANARY.contentPhone}`);
    const others = await db.wish.findMany({ where: { contentSealed: null } });
    expect(others.every(({ publicContent }) => publicContent !== "")).toBe(true);
    expect(invitations[0]?.reasonSealed).toMatch(/^s1\./);
    const volunteer = await db.volunteer.findUniqueOrThrow({ where: { id: volunteerId } });
    expect(openVolunteer(volunteer)).toEqual({
      phone: CANARY.volunteerPhone,
      idNumber: CANARY.idNumber,
      guardianName: CANARY.guardianName,
      guardianPhone: CANARY.guardianPhone,
    });
    const preference = await db.noticePreference.findFirstOrThrow({
      where: { personId: volunteerId },
    });
    const ofVolunteer = await findKeyOwners(db, [preference]);
    const opened = openPreference(ofVolunteer, preference);
    expect(opened?.email).toBe(CANARY.email);
    // Nobody has confirmed it: the page of the preferences asks for it.
    expect(emailState(opened, new Date())).toEqual({ name: "UNCONFIRMED", againAt: null });
    const browsers = await db.pushSubscription.findMany();
    const ofStaff = await findKeyOwners(db, browsers);
    expect(browsers.map((browser) => openBrowser(ofStaff, browser))).toContainEqual({
      ...{ endpoint: CANARY.endpoint, p256dh: "p", auth: "a" },
    });
  });

  test("and is found by phone and by name", async () => {
    const { residentId } = await db.wish.findUniqueOrThrow({ where: { id: wishId } });
    const found = await db.resident.findMany({
      where: {
        phoneToken: phoneToken(CANARY.residentPhone),
        searchTokens: { hasEvery: nameTokens(CANARY.name) },
      },
    });
    expect(found.map(({ id }) => id)).toEqual([residentId]);
    const volunteer = { phoneToken: phoneToken(CANARY.volunteerPhone) };
    expect(await db.volunteer.findUnique({ where: volunteer })).toMatchObject({ id: volunteerId });
  });

  test("and the database refuses what is not sealed, and any change of an event", async () => {
    const write = db.wish.update({ where: { id: wishId }, data: { addressSealed: "三号楼" } });
    await expect(write).rejects.toThrow("wishes_are_sealed");
    await expect(
      db.$executeRaw`UPDATE wish_events SET "noteSealed" = NULL WHERE "wishId" = ${wishId}::uuid`,
    ).rejects.toThrow("never changed");
  });
});
