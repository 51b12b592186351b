import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteOldNotices } from "@/lib/notices/deliveries/delete-old-notices.data";
import { deleteUnconfirmedEmails } from "@/lib/notices/inbox/delete-unconfirmed-emails.data";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import { eraseOldResidents } from "@/lib/orders/erasure/erase-old-residents.data";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { LOG_DAYS, RESIDENT_YEARS } from "@/lib/shared/retention/rules";
import { deleteOldSessions } from "@/lib/shared/sessions/delete-old-sessions.data";
import { startRetention } from "@/lib/worker/start-retention";
import { aCast, type Cast } from "@/tests/support/cast";
import { byMail, chooseConfirmed, typeEmail } from "@/tests/support/emails";
import { aVolunteer, aWish } from "@/tests/support/factories";
import { planAll } from "@/tests/support/invitation";
import { openWishContact, phoneOf } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { aSession } from "@/tests/support/sessions";

const inDays = (days: number) => later(new Date(), days * DAY_MS);
const inYears = (years: number) => inDays(years * 365);

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

describe("a session", () => {
  beforeEach(async () => {
    await db.session.deleteMany();
  });

  test("is kept for six months after it ended, and no longer", async () => {
    await aSession(cast.station);
    await db.session.updateMany({ data: { endedAt: new Date(), endReason: "SIGNED_OUT" } });
    expect(await deleteOldSessions(inDays(LOG_DAYS - 1))).toBe(0);
    expect(await deleteOldSessions(inDays(LOG_DAYS + 1))).toBe(1);
    expect(await db.session.count()).toBe(0);
  });

  test("that nobody ended counts from when it could not be used any more", async () => {
    await aSession(cast.station);
    await db.session.updateMany({ data: { expiresAt: inDays(10) } });
    expect(await deleteOldSessions(inDays(LOG_DAYS + 1))).toBe(0);
    expect(await deleteOldSessions(inDays(LOG_DAYS + 11))).toBe(1);
  });
});

describe("notices", () => {
  test("go with their deliveries a year after the wish ended; those of open wishes stay", async () => {
    const over = await aWishIn("RATED", cast);
    const open = await aWishIn("SERVED", cast);
    await planAll();
    const ofWish = ({ id }: { id: string }) => db.notice.count({ where: { wishId: id } });
    const before = await ofWish(open);
    expect(await ofWish(over)).toBeGreaterThan(0);
    expect(await deleteOldNotices(inDays(364))).toBe(0);
    expect(await deleteOldNotices(inDays(366))).toBeGreaterThan(0);
    expect(await ofWish(over)).toBe(0);
    expect(await ofWish(open)).toBe(before);
  });
});

test("an e-mail address that nobody confirms is deleted, a confirmed one is kept", async () => {
  const [one, other] = [
    await aVolunteer(cast.county.village),
    await aVolunteer(cast.county.village),
  ];
  await typeEmail(one);
  await typeEmail(cast.station);
  await chooseConfirmed(other, byMail());
  const channelOf = async (person: typeof one | typeof cast.station) => {
    const { preference, email } = await findNoticeSettings(person);
    return [preference.channel, email.name];
  };
  expect(await deleteUnconfirmedEmails(inDays(89))).toBe(0);
  expect(await deleteUnconfirmedEmails(inDays(91))).toBe(2);
  expect(await channelOf(one)).toEqual(["SMS", "NONE"]);
  expect(await channelOf(cast.station)).toEqual([null, "NONE"]);
  expect(await channelOf(other)).toEqual(["EMAIL", "CONFIRMED"]);
});

describe("a resident", () => {
  test("is erased some years after the last wish ended, which is logged; steps stay", async () => {
    const { id, resident } = await aWishIn("RATED", cast);
    const steps = await db.wishEvent.count({ where: { wishId: id } });
    await eraseOldResidents(inDays(RESIDENT_YEARS * 365 - 1));
    expect(await phoneOf(resident.id)).toMatch(/^1/);
    await eraseOldResidents(inDays(RESIDENT_YEARS * 365 + 1));
    expect(await openWishContact(id)).toEqual({ name: null, phone: null, address: null });
    expect(await db.wishEvent.count({ where: { wishId: id } })).toBe(steps);
    expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { name: "erasure", actorRole: "SYSTEM" },
    ]);
    expect(await eraseOldResidents(inYears(RESIDENT_YEARS + 1))).toBe(0);
  });

  test("not while a wish is open, however old, nor after coming back", async () => {
    const { resident } = await aWishIn("RATED", cast);
    const phone = await phoneOf(resident.id);
    await aWish(cast.county.village.id, { phone });
    await eraseOldResidents(inYears(RESIDENT_YEARS + 5));
    expect(await phoneOf(resident.id)).toBe(phone);
  });
});

test("the worker does it by itself", async () => {
  await aSession(cast.station);
  await db.session.updateMany({
    data: { endedAt: inDays(-LOG_DAYS - 1), endReason: "SIGNED_OUT" },
  });
  const pace = { pollSeconds: 1, processSeconds: 1, lateSeconds: 1, foldSeconds: 1 };
  const stop = startRetention({ ...pace, recountSeconds: 0.05 });
  await vi.waitUntil(async () => (await db.session.count()) === 0, { timeout: 10_000 });
  await stop();
});
