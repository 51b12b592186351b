import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { AppError } from "@/lib/shared/errors";
import { asOwner } from "@/lib/notices/inbox/as-owner.data";
import { hasInbox, mayChooseChannel, mayFollow } from "@/lib/notices/inbox/policy";
import { consumeEmailLink, resendEmailLink } from "@/lib/notices/inbox/email-link.data";
import { findCountyHours } from "@/lib/notices/inbox/county-hours.data";
import { CHANNELS, DEFAULT_CHANNEL, hoursToStore } from "@/lib/notices/inbox/preference";
import { hasDevice, storePreference } from "@/lib/notices/inbox/store-preference.data";
import { UNKNOWN_SENDER } from "@/lib/shared/limits/sender";
import type {
  ConfirmEmail,
  FollowWish,
  MarkAllRead,
  OpenNotice,
  ResendLetter,
  SetPreference,
  SubscribePush,
  UnsubscribePush,
} from "@/lib/notices/inbox/schema";
import { needKeyOwner, sealBrowser } from "@/lib/notices/inbox/sealed-address.data";
import { addressToken } from "@/lib/shared/sealing/token.server";
import { preferenceKey, inboxOf, toOwner, type Reader } from "@/lib/notices/inbox/scope";
import { SUBJECT_SELECT, toSubject } from "@/lib/notices/inbox/subjects.data";
import { noticeTemplate } from "@/lib/notices/inbox/subject";
import { ofThreads } from "@/lib/notices/inbox/threads.data";
import { visibleTo } from "@/lib/orders/wishes/scope";

/** Marks the thread of a notice read. Returns the path of the page it is about. Throws NOT_FOUND. */
export async function openNotice(
  actor: Actor,
  { noticeId }: OpenNotice,
  now = new Date(),
): Promise<string> {
  const reader = requireReader(actor);
  const own = { id: noticeId, ...inboxOf(reader) };
  const select = { id: true, wishId: true, template: true, ...SUBJECT_SELECT };
  const notice = await db.notice.findFirst({ where: own, select });
  const subject = notice && toSubject(notice);
  if (!subject) throw new AppError("NOT_FOUND");
  const unread = { ...ofThreads(reader, [notice]), readAt: null };
  await db.notice.updateMany({ where: unread, data: { readAt: now } });
  return subject.pathFor(reader.role, noticeTemplate.parse(notice.template));
}

/** 全部标为已读 */
export async function markAllRead(
  actor: Actor,
  { until }: MarkAllRead,
  now = new Date(),
): Promise<void> {
  await db.notice.updateMany({
    where: { ...inboxOf(requireReader(actor)), readAt: null, createdAt: { lte: until } },
    data: { readAt: now },
  });
}

/**
 * Sets the channel, quiet hours and language of a person's notices. Who chooses the hours of the county
 * follows it when it changes them. An e-mail address that was not there before is stored unconfirmed,
 * and a letter asks who reads it; returns whether that went out, null if there was none to send. Throws
 * FORBIDDEN for a channel that they do not have, NO_DEVICE for PUSH without a browser, and
 * TOO_MANY_EMAILS or NETWORK_BUSY above a limit of letters.
 */
export async function setPreference(
  actor: Actor,
  chosen: SetPreference,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean | null> {
  const person = requirePerson(actor);
  if (!CHANNELS[person.role].includes(chosen.channel)) throw new AppError("FORBIDDEN");
  const hours = hoursToStore(chosen, await findCountyHours(db, person));
  return storePreference(person, { ...chosen, ...hours }, now, sender);
}

/** 再发一封: sends the letter once more. Throws NOT_FOUND if nothing is to be confirmed, or EMAIL_JUST_SENT. */
export async function resendLetter(
  actor: Actor,
  _: ResendLetter,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<boolean> {
  return resendEmailLink(toOwner(requirePerson(actor)), sender, now);
}

/** Confirms an e-mail address, for whoever holds the link that was sent there. Throws EMAIL_LINK_OVER. */
export async function confirmEmail(
  _: Actor,
  { secret }: ConfirmEmail,
  now = new Date(),
  sender = UNKNOWN_SENDER,
): Promise<void> {
  await consumeEmailLink(secret, sender, now);
}

/** Subscribes a browser for this person, no longer for one who used it before, and sets the channel to PUSH. */
export async function subscribePush(actor: Actor, browser: SubscribePush): Promise<void> {
  const endpointToken = addressToken(browser.endpoint);
  await asOwner(requirePerson(actor), async (tx, owner) => {
    const key = await needKeyOwner(tx, owner);
    const browserSealed = sealBrowser(key, endpointToken, browser);
    await tx.pushSubscription.upsert({
      where: { endpointToken },
      create: { ...owner, endpointToken, browserSealed },
      update: { personId: null, wishId: null, ...owner, browserSealed },
      select: { id: true },
    });
    await tx.noticePreference.upsert({
      where: preferenceKey(owner),
      create: { ...owner, channel: "PUSH" },
      update: { channel: "PUSH" },
      select: { role: true },
    });
  });
}

/** Removes a browser. After the last one the channel is the default again. */
export async function unsubscribePush(actor: Actor, { endpoint }: UnsubscribePush): Promise<void> {
  await asOwner(requirePerson(actor), async (tx, owner) => {
    await tx.pushSubscription.deleteMany({
      where: { ...owner, endpointToken: addressToken(endpoint) },
    });
    if (await hasDevice(tx, owner)) return;
    await tx.noticePreference.updateMany({
      where: { ...owner, channel: "PUSH" },
      data: { channel: DEFAULT_CHANNEL[owner.role] },
    });
  });
}

/** 关注: sends the actor a notice of each step of this wish. */
export async function followWish(
  actor: Actor,
  { wishId }: FollowWish,
  now = new Date(),
): Promise<void> {
  const staff = requireFollower(actor);
  const wish = await db.wish.findFirst({
    where: { id: wishId, AND: visibleTo(staff) },
    select: { id: true },
  });
  if (!wish) throw new AppError("NOT_FOUND");
  await db.follower.createMany({
    data: { wishId, role: "STAFF", followerId: staff.id, since: now },
    skipDuplicates: true,
  });
}

/** Works for a wish the actor no longer sees, too: staff who moved elsewhere may end it. */
export async function unfollowWish(actor: Actor, { wishId }: FollowWish): Promise<void> {
  const { id } = requireFollower(actor);
  await db.follower.deleteMany({ where: { wishId, role: "STAFF", followerId: id } });
}

function requirePerson(actor: Actor) {
  if (!mayChooseChannel(actor)) throw new AppError("FORBIDDEN");
  return actor;
}

function requireReader(actor: Actor): Reader {
  if (!hasInbox(actor)) throw new AppError("FORBIDDEN");
  return actor;
}

function requireFollower(actor: Actor): StaffActor {
  if (!mayFollow(actor)) throw new AppError("FORBIDDEN");
  return actor;
}
