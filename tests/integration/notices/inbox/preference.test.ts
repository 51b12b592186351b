import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/shared/auth/actor";
import { SYSTEM, VISITOR } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { planNotices } from "@/lib/notices/deliveries/relay.data";
import {
  setOwnPreference,
  setPreference,
  subscribePush,
  unsubscribePush,
} from "@/lib/notices/inbox/actions";
import * as commands from "@/lib/notices/inbox/commands";
import { findNoticeSettings } from "@/lib/notices/inbox/queries";
import { INBOX_ONLY, type SetPreference, type SubscribePush } from "@/lib/notices/inbox/schema";
import { aCast, type Cast } from "@/tests/support/cast";
import { findKeyOwners, openBrowser } from "@/lib/notices/inbox/sealed-address.data";
import { chooseConfirmed } from "@/tests/support/emails";
import { aPhone, aVolunteer, aWish, present } from "@/tests/support/factories";
import { mustSubmit } from "@/tests/support/submit";

let cast: Cast;
beforeAll(async () => {
  cast = await aCast();
});

const BY_MAIL: SetPreference = {
  channel: "EMAIL",
  email: "a@example.com",
  quietFrom: 20,
  quietTo: 8,
  locale: "en",
};

let browsers = 0;
const aBrowser = (): SubscribePush => ({
  endpoint: `https://push.example.com/${++browsers}`,
  p256dh: "p".repeat(87),
  auth: "a".repeat(22),
});

const channelOf = async (actor: Parameters<typeof findNoticeSettings>[0]) =>
  (await findNoticeSettings(actor)).preference.channel;

describe("how a person is told", () => {
  it("is as the role is until they choose, then as they chose last", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    expect(await channelOf(volunteer)).toBe("SMS");
    await mustSubmit(setPreference, volunteer, BY_MAIL);
    expect((await findNoticeSettings(volunteer)).preference).toEqual(BY_MAIL);
    await mustSubmit(setPreference, volunteer, { ...BY_MAIL, channel: INBOX_ONLY });
    expect((await findNoticeSettings(volunteer)).preference).toEqual({ ...BY_MAIL, channel: null });
  });

  it("holds for the one wish whose link a resident holds: of others they may know nothing", async () => {
    const phone = aPhone();
    const { resident } = await aWish(cast.county.village.id, { phone });
    const again = await aWish(cast.county.village.id, { phone });
    await mustSubmit(setOwnPreference, resident, BY_MAIL);
    await chooseConfirmed(resident, BY_MAIL);
    expect(await channelOf(resident)).toBe("EMAIL");
    expect(await channelOf(again.resident)).toBe("SMS");

    await planNotices(async () => {});
    const sent = await db.delivery.findMany({
      where: { notice: { recipientId: resident.id } },
      select: { channel: true, notice: { select: { wishId: true } } },
    });
    const channels = Object.fromEntries(
      sent.map(({ channel, notice }) => [notice.wishId, channel]),
    );
    expect(channels).toEqual({ [resident.wishId]: "EMAIL", [again.id]: "SMS" });
  });

  it("is no text message to staff, of whom no phone is known", async () => {
    await expect(
      mustSubmit(setPreference, cast.station, { ...BY_MAIL, channel: "SMS" }),
    ).rejects.toThrow("FORBIDDEN");
  });

  it("is no business of who is told nothing", async () => {
    const nobody: Actor[] = [VISITOR, SYSTEM, cast.city];
    for (const actor of nobody) {
      await expect(commands.setPreference(actor, BY_MAIL)).rejects.toThrow("FORBIDDEN");
      await expect(commands.subscribePush(actor, aBrowser())).rejects.toThrow("FORBIDDEN");
    }
  });

  it("is never by e-mail without an address, whatever code writes it", async () => {
    const person = { role: "STAFF", personId: cast.station.id } as const;
    const write = db.noticePreference.create({ data: { ...person, channel: "EMAIL" } });
    await expect(write).rejects.toThrow("notice_preferences_email");
  });

  it("is of exactly one person or of one link, whatever code writes it", async () => {
    const { id: wishId } = await aWish(cast.county.village.id);
    const owners = [
      { role: "STAFF" },
      { role: "STAFF", wishId },
      { role: "RESIDENT", personId: cast.station.id },
      { role: "RESIDENT", personId: cast.station.id, wishId },
    ] as const;
    for (const owner of owners) {
      await expect(db.noticePreference.create({ data: owner })).rejects.toThrow(
        "notice_preferences_one_owner",
      );
      const browser = { ...owner, endpointToken: "token", browserSealed: `s1.${"x".repeat(40)}` };
      await expect(db.pushSubscription.create({ data: browser })).rejects.toThrow(
        "push_subscriptions_one_owner",
      );
    }
  });
});

describe("a browser that agrees", () => {
  it("makes push the channel, and keeps the quiet hours chosen before", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    await mustSubmit(setPreference, volunteer, BY_MAIL);
    const browser = aBrowser();
    await mustSubmit(subscribePush, volunteer, browser);
    const { preference, devices } = await findNoticeSettings(volunteer);
    expect(preference).toEqual({ ...BY_MAIL, channel: "PUSH" });
    expect(devices).toEqual([browser.endpoint]);
  });

  it("counts once, with its newest keys", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const browser = aBrowser();
    await mustSubmit(subscribePush, volunteer, browser);
    await mustSubmit(subscribePush, volunteer, { ...browser, auth: "b".repeat(22) });
    const rows = await db.pushSubscription.findMany({ where: { personId: volunteer.id } });
    const keys = await findKeyOwners(db, rows);
    expect(rows.map((row) => openBrowser(keys, row)?.auth)).toEqual(["b".repeat(22)]);
  });

  it("tells the one who uses it now, and no longer who did before", async () => {
    const before = await aVolunteer(cast.county.village);
    const browser = aBrowser();
    await mustSubmit(subscribePush, before, browser);
    await mustSubmit(subscribePush, cast.station, browser);
    expect((await findNoticeSettings(before)).devices).toEqual([]);
    expect((await findNoticeSettings(cast.station)).devices).toEqual([browser.endpoint]);
  });

  it("can be ended, and with the last one the channel is what it was by itself", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const [phone, tablet] = [aBrowser(), aBrowser()];
    await mustSubmit(subscribePush, volunteer, phone);
    await mustSubmit(subscribePush, volunteer, tablet);
    await mustSubmit(unsubscribePush, volunteer, phone);
    expect(await channelOf(volunteer)).toBe("PUSH");
    await mustSubmit(unsubscribePush, volunteer, tablet);
    expect(await channelOf(volunteer)).toBe("SMS");
  });

  it("cannot be ended by others", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const browser = aBrowser();
    await mustSubmit(subscribePush, volunteer, browser);
    await mustSubmit(unsubscribePush, cast.invited, browser);
    expect((await findNoticeSettings(volunteer)).devices).toHaveLength(1);
  });

  it("must be there before push can be chosen", async () => {
    const volunteer = await aVolunteer(cast.county.village);
    const byPush: SetPreference = { ...BY_MAIL, channel: "PUSH" };
    await expect(mustSubmit(setPreference, volunteer, byPush)).rejects.toThrow("NO_DEVICE");
    await mustSubmit(subscribePush, volunteer, aBrowser());
    await mustSubmit(setPreference, volunteer, byPush);
    expect(present(await findNoticeSettings(volunteer)).preference).toEqual(byPush);
  });
});
