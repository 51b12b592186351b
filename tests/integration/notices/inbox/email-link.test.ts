import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { confirmEmail, setPreference } from "@/lib/notices/inbox/actions";
import { LINK_DAYS } from "@/lib/notices/inbox/email-state";
import { preferenceKey, toOwner } from "@/lib/notices/inbox/scope";
import { VISITOR } from "@/lib/shared/auth/actor";
import { DAY_MS, MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { LIMITS } from "@/lib/shared/limits/limits";
import { aCast, type Cast } from "@/tests/support/cast";
import {
  ageLetter,
  anEmail,
  AT_ANY_HOUR,
  byMail,
  chooseConfirmed,
  emailStateOf,
  typeEmail,
} from "@/tests/support/emails";
import { aPhone, aVolunteer, aWish } from "@/tests/support/factories";
import { anInvitation, NOON, planAll } from "@/tests/support/invitation";
import { wasSentLink, watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit, submit, type From } from "@/tests/support/submit";
import { visitWhole } from "@/tests/support/visit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

const confirm = (secret: string, from?: From) => submit(confirmEmail, VISITOR, { secret }, from);

const expectOver = async (secret: string) =>
  expect(await confirm(secret)).toMatchObject({ ok: false, code: "EMAIL_LINK_OVER" });

describe("an e-mail address that was typed", () => {
  test("is not used for anything before it is confirmed", async () => {
    const secret = await typeEmail(cast.invited);
    const before = await anInvitation(cast);
    expect(await before.findDeliveries()).toMatchObject([{ channel: "SMS" }]);
    await confirm(secret);
    const after = await anInvitation(cast);
    expect(await after.findDeliveries()).toMatchObject([{ channel: "EMAIL" }]);
  });

  test("of each kind of person is confirmed by the link, on a device without a session", async () => {
    const { resident } = await aWish(cast.county.village.id);
    const volunteer = await aVolunteer(cast.county.village);
    for (const person of [resident, volunteer, cast.station]) {
      const secret = await typeEmail(person);
      expect(await emailStateOf(person)).toBe("ASKED");
      expect(await confirm(secret)).toMatchObject({ ok: true, to: "/email/confirmed" });
      expect(await emailStateOf(person)).toBe("CONFIRMED");
    }
  });

  test("is asked for also where another channel was chosen", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const email = anEmail();
    await mustSubmit(setPreference, volunteer, { ...byMail(email), channel: "SMS" });
    expect(wasSentLink(email)).toBe(true);
  });

  test("stays confirmed when the same one is saved again, and no letter goes out", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const email = anEmail();
    await chooseConfirmed(volunteer, byMail(email));
    await db.rateLimit.deleteMany();
    const { message } = await mustSubmit(setPreference, volunteer, byMail(email));
    expect(message).toBe(MESSAGES["zh-CN"].common.form.saved);
    expect(await emailStateOf(volunteer)).toBe("CONFIRMED");
    expect(await db.rateLimit.count()).toBe(0);
  });

  test("is unconfirmed again when it changes, and gone when it is taken away", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    await chooseConfirmed(volunteer, byMail());
    await typeEmail(volunteer);
    expect(await emailStateOf(volunteer)).toBe("ASKED");
    await mustSubmit(setPreference, volunteer, { ...AT_ANY_HOUR, channel: "SMS" });
    const row = await db.noticePreference.findUniqueOrThrow({
      where: preferenceKey(toOwner(volunteer)),
    });
    expect(row).toMatchObject({
      ...{ emailSealed: null, emailGivenAt: null, emailConfirmedAt: null },
      ...{ emailLinkDigest: null, emailLinkSentAt: null },
    });
  });

  test("is unconfirmed when it changes, whatever code writes it", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    await chooseConfirmed(volunteer, byMail());
    const row = await db.noticePreference.update({
      where: preferenceKey(toOwner(volunteer)),
      data: { emailSealed: `s1.${"x".repeat(40)}`, emailConfirmedAt: new Date() },
    });
    expect(row.emailConfirmedAt).toBeNull();
    const taken = db.noticePreference.create({
      data: { role: "STAFF", personId: cast.center.id, emailConfirmedAt: new Date() },
    });
    await expect(taken).rejects.toThrow("notice_preferences_of_email");
  });
});

describe("a link", () => {
  test("confirms nothing by being opened, as mail scanners do, only by the button", async () => {
    const secret = await typeEmail(cast.township);
    const page = { path: "/email/[secret]", file: "app/(live)/(public)/email/[secret]/page.tsx" };
    const opened = await visitWhole(page, VISITOR, { params: { secret } });
    expect("text" in opened && opened.text).toContain(secret);
    expect(await emailStateOf(cast.township)).toBe("ASKED");
    await confirm(secret);
    const used = await visitWhole(page, VISITOR, { params: { secret } });
    expect("text" in used && used.text).not.toContain(secret);
  });

  test("works once", async () => {
    const secret = await typeEmail(await aVolunteer(cast.county.village));
    const [one, other] = await Promise.all([confirm(secret), confirm(secret)]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    await expectOver(secret);
  });

  test("works for some days", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const secret = await typeEmail(volunteer);
    await ageLetter(volunteer, LINK_DAYS * DAY_MS + MINUTE_MS);
    await expectOver(secret);
    expect(await emailStateOf(volunteer)).toBe("UNCONFIRMED");
    await ageLetter(volunteer, LINK_DAYS * DAY_MS - MINUTE_MS);
    expect(await confirm(secret)).toMatchObject({ ok: true });
  });

  test("confirms no other address than the one it was sent to", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const secret = await typeEmail(volunteer);
    const next = await typeEmail(volunteer);
    await expectOver(secret);
    expect(await emailStateOf(volunteer)).toBe("ASKED");
    expect(await confirm(next)).toMatchObject({ ok: true });
  });

  test("is of whom it was sent for, whoever presses", async () => {
    const [one, other] = [
      await aVolunteer(cast.county.village),
      await aVolunteer(cast.county.village),
    ];
    const secret = await typeEmail(one);
    await typeEmail(other);
    await mustSubmit(confirmEmail, other, { secret });
    expect(await emailStateOf(one)).toBe("CONFIRMED");
    expect(await emailStateOf(other)).toBe("ASKED");
  });

  test("is stored as a hash, and nobody finds another by guessing", async () => {
    const secret = await typeEmail(await aVolunteer(cast.county.village));
    const stored = await db.noticePreference.findMany({ select: { emailLinkDigest: true } });
    expect(JSON.stringify(stored)).not.toContain(secret);
    const from = { address: "203.0.113.20" };
    for (let tries = 0; tries < LIMITS.wrongLinksFromNetwork.points; tries++) {
      const shown = await confirm("A".repeat(43), from);
      expect(shown.code).toBe("EMAIL_LINK_OVER");
    }
    expect((await confirm("A".repeat(43), from)).code).toBe("NETWORK_BUSY");
    expect(await confirm(secret, from)).toMatchObject({ ok: true });
  });
});

test("a notice on its way to an address that is changed goes by another channel", async () => {
  const { resident, id: wishId } = await aWish(cast.county.village.id, { phone: aPhone() });
  await chooseConfirmed(resident, byMail());
  await planAll();
  const find = () => db.delivery.findMany({ where: { notice: { wishId } } });
  const [planned] = await find();
  expect(planned).toMatchObject({ channel: "EMAIL", status: "PENDING" });
  await typeEmail(resident);
  await sendDelivery(planned?.id ?? "", NOON);
  await planAll();
  expect(await find()).toMatchObject([{ channel: "SMS", status: "PENDING" }]);
});
