import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  confirmEmail,
  resendLetter,
  resendOwnLetter,
  setPreference,
} from "@/lib/notices/inbox/actions";
import { WAIT_MINUTES } from "@/lib/notices/inbox/email-state";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import { preferenceKey, toOwner, type Reader } from "@/lib/notices/inbox/scope";
import { VISITOR } from "@/lib/shared/auth/actor";
import { MINUTE_MS } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { LIMITS } from "@/lib/shared/limits/limits";
import { aCast, type Cast } from "@/tests/support/cast";
import {
  ageLetter,
  anEmail,
  byMail,
  chooseConfirmed,
  emailStateOf,
  typeEmail,
} from "@/tests/support/emails";
import { aVolunteer, aWish } from "@/tests/support/factories";
import { shownSecret, wasSentLink, watchCodes } from "@/tests/support/shown-codes";
import { mustSubmit, submit, type From } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  watchCodes();
  cast = await aCast();
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

const confirm = (secret: string) => submit(confirmEmail, VISITOR, { secret });

describe("another letter", () => {
  test("goes out after a while, with a link instead of the one before", async () => {
    const { resident } = await aWish(cast.county.village.id);
    for (const [person, resend] of [
      [await aVolunteer(cast.county.village), resendLetter],
      [resident, resendOwnLetter],
    ] as const) {
      const email = anEmail();
      const first = await typeEmail(person, email);
      expect(await submit(resend, person, {})).toMatchObject({ code: "EMAIL_JUST_SENT" });
      await ageLetter(person, WAIT_MINUTES * MINUTE_MS);
      await mustSubmit(resend, person, {});
      const second = shownSecret(email);
      expect(second).not.toBe(first);
      expect(await confirm(first)).toMatchObject({ code: "EMAIL_LINK_OVER" });
      expect(await confirm(second)).toMatchObject({ ok: true });
    }
  });

  test("does not where nothing is to be confirmed", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    expect(await submit(resendLetter, volunteer, {})).toMatchObject({ code: "NOT_FOUND" });
    await chooseConfirmed(volunteer, byMail());
    expect(await submit(resendLetter, volunteer, {})).toMatchObject({ code: "NOT_FOUND" });
  });

  test("of before goes to an address that was stored before there were any", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const email = anEmail();
    await typeEmail(volunteer, email);
    await db.noticePreference.update({
      where: preferenceKey(toOwner(volunteer)),
      data: { emailGivenAt: null, emailLinkDigest: null, emailLinkSentAt: null },
    });
    expect(await emailStateOf(volunteer)).toBe("UNCONFIRMED");
    await mustSubmit(resendLetter, volunteer, {});
    expect(await emailStateOf(volunteer)).toBe("ASKED");
    expect(await confirm(shownSecret(email))).toMatchObject({ ok: true });
  });
});

describe("letters are limited", () => {
  const save = (person: Reader, email: string, from?: From) =>
    submit(setPreference, person, byMail(email), from);

  test("for one person, and what is over the limit is not saved", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    for (let tries = 0; tries < LIMITS.emailLinksOfPerson.points; tries++) {
      expect(await save(volunteer, anEmail())).toMatchObject({ ok: true });
    }
    const before = await findNoticeSettings(volunteer);
    const tooMany = anEmail();
    expect(await save(volunteer, tooMany)).toMatchObject({ code: "TOO_MANY_EMAILS" });
    expect(await findNoticeSettings(volunteer)).toEqual(before);
    expect(wasSentLink(tooMany)).toBe(false);
  });

  test("to one address, however it is written and whoever types it", async () => {
    const email = anEmail();
    for (let tries = 0; tries < LIMITS.emailLinksToAddress.points; tries++) {
      expect(await save(await aVolunteer(cast.county.village), email)).toMatchObject({ ok: true });
    }
    const next = await aVolunteer(cast.county.village);
    expect(await save(next, email.toUpperCase())).toMatchObject({ code: "TOO_MANY_EMAILS" });
  });

  test("from one network", async () => {
    const from = { address: "203.0.113.21" };
    for (let tries = 1; tries < LIMITS.emailLinksFromNetwork.points; tries++) {
      await countTry("emailLinksFromNetwork", "203.0.113.21/32");
    }
    expect(await save(cast.station, anEmail(), from)).toMatchObject({ ok: true });
    expect(await save(cast.township, anEmail(), from)).toMatchObject({ code: "NETWORK_BUSY" });
    const elsewhere = { address: "203.0.113.22" };
    expect(await save(cast.township, anEmail(), elsewhere)).toMatchObject({ ok: true });
  });
});
