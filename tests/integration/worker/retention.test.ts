import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteOldNotices } from "@/lib/notices/deliveries/delete-old-notices.data";
import { deleteUnconfirmedEmails } from "@/lib/notices/inbox/delete-unconfirmed-emails.data";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import { eraseOldResidents } from "@/lib/orders/erasure/erase-old-residents.data";
import { eraseOldVolunteers } from "@/lib/orders/erasure/erase-old-volunteers.data";
import { setRetention } from "@/lib/orders/rules/actions";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { LOG_DAYS, RESIDENT_YEARS } from "@/lib/shared/retention/rules";
import { deleteOldSessions } from "@/lib/shared/sessions/delete-old-sessions.data";
import { startRetention } from "@/lib/worker/start-retention";
import { aCast, type Cast } from "@/tests/support/cast";
import { byMail, chooseConfirmed, typeEmail } from "@/tests/support/emails";
import { aStaff, aVolunteer, aWish } from "@/tests/support/factories";
import { planAll } from "@/tests/support/invitation";
import { openWishContact, phoneOf } from "@/tests/support/opened";
import { aWishIn } from "@/tests/support/scenes";
import { aSession } from "@/tests/support/sessions";
import { mustSubmit, submit } from "@/tests/support/submit";

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

describe("a county that keeps for longer", () => {
  const periods = { logDays: 365, recordYears: 12, residentYears: 5 };
  const set = (data: Partial<typeof periods>) =>
    mustSubmit(setRetention, cast.centerAdmin, { ...periods, ...data });
  afterEach(async () => {
    await set({ logDays: 184, recordYears: 10, residentYears: 3 });
  });

  test("keeps its sessions so long, those of its volunteers too, and no other county's", async () => {
    await db.session.deleteMany();
    const ofOther = await aStaff(cast.otherCounty.id);
    const ofCity = await aStaff(cast.county.city.id);
    for (const actor of [cast.station, cast.attendee, ofOther, ofCity]) await aSession(actor);
    await db.session.updateMany({ data: { endedAt: new Date(), endReason: "SIGNED_OUT" } });
    await set({});
    expect(await deleteOldSessions(inDays(LOG_DAYS + 1))).toBe(2);
    expect(await deleteOldSessions(inDays(364))).toBe(0);
    expect(await deleteOldSessions(inDays(366))).toBe(2);
  });

  test("keeps a resident so long whose last wish was there, whatever another county says", async () => {
    const { resident } = await aWishIn("RATED", cast);
    await set({});
    await eraseOldResidents(inYears(4));
    expect(await phoneOf(resident.id)).toMatch(/^1/);
    await eraseOldResidents(inDays(5 * 365 + 1));
    expect(await db.resident.findUnique({ where: { id: resident.id } })).toMatchObject({
      personKey: null,
    });
  });

  test("keeps a volunteer who was disabled so long; services stay under the number", async () => {
    const { id } = await aVolunteer(cast.county.village);
    const present = await aVolunteer(cast.county.village);
    await db.volunteer.update({ where: { id }, data: { disabledAt: new Date() } });
    await set({});
    await eraseOldVolunteers(inYears(11));
    const find = (of: string) => db.volunteer.findUniqueOrThrow({ where: { id: of } });
    expect((await find(id)).personKey).not.toBeNull();
    await eraseOldVolunteers(inDays(12 * 365 + 1));
    expect(await find(id)).toMatchObject({ personKey: null, number: expect.stringMatching(/^T/) });
    expect((await find(present.id)).personKey).not.toBeNull();
  });

  test.each([
    ["logDays", 183, 3651],
    ["recordYears", 9, 51],
    ["residentYears", 2, 11],
  ])(
    "sets %s neither below the law nor for ever, nor does the database",
    async (name, ...wrong) => {
      for (const number of wrong) {
        const said = await submit(setRetention, cast.centerAdmin, { ...periods, [name]: number });
        expect(said).toMatchObject({ fieldErrors: { [name]: ["between"] } });
        const where = { id: cast.county.center.id };
        const write = db.center.update({ where, data: { [name]: number } });
        await expect(write).rejects.toThrow("centers_retention");
      }
    },
  );

  test("writes into the audit log what it was and is", async () => {
    await set({ logDays: 400 });
    const entry = await db.auditEntry.findFirst({
      where: { name: "ruleChange", chainId: cast.county.center.id },
      orderBy: { id: "desc" },
    });
    expect(entry?.data).toMatchObject({
      rule: "retention",
      before: [{ logDays: 184, recordYears: 10, residentYears: 3 }],
      after: [{ logDays: 400, recordYears: 12, residentYears: 5 }],
    });
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
