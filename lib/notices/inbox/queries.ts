import "server-only";
import { cache } from "react";
import type { Actor, ResidentActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { env } from "@/lib/shared/env.server";
import { validLink } from "@/lib/notices/inbox/email-link.data";
import { emailState } from "@/lib/notices/inbox/email-state";
import { findCountyHours } from "@/lib/notices/inbox/county-hours.data";
import { hasInbox } from "@/lib/notices/inbox/policy";
import { toPreference } from "@/lib/notices/inbox/preference";
import type { InboxFilter } from "@/lib/notices/inbox/schema";
import { preferenceKey, toOwner, type Reader } from "@/lib/notices/inbox/scope";
import {
  findKeyOwners,
  openBrowser,
  openPreference,
} from "@/lib/notices/inbox/sealed-address.data";
import { noticeTemplate, type Subject } from "@/lib/notices/inbox/subject";
import { SUBJECT_SELECT, toSubject } from "@/lib/notices/inbox/subjects.data";
import type { NoticeFacts } from "@/lib/notices/inbox/notice-text";
import { countUnreadThreads, findHeads, ofThreads } from "@/lib/notices/inbox/threads.data";
import type { Prisma } from "@/prisma/generated/client";

const THREADS_PER_PAGE = 20;

/** From this number on the count is shown as "99+". */
const MAX_COUNTED = 100;

export type Inbox = Awaited<ReturnType<typeof listInbox>>;
export type InboxThread = Inbox["threads"][number];
export type InboxNotice = InboxThread["latest"];

/** A page of the actor's notices: those of one wish are one thread, the thread with the newest notice first. */
export async function listInbox(actor: Reader, { before }: InboxFilter) {
  const { rows: heads, next } = await findHeads(actor, before, THREADS_PER_PAGE);
  const found = await db.notice.findMany({
    where: ofThreads(actor, heads),
    select: NOTICE_SELECT,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const threads = heads.flatMap((head) => {
    const own = found.filter(
      ({ id, wishId }) => id === head.id || (wishId && wishId === head.wishId),
    );
    const [latest, ...earlier] = own.flatMap((row) => {
      const subject = toSubject(row);
      return subject ? [toInboxNotice(actor, row, subject)] : [];
    });
    return latest ? [{ latest, earlier, isRead: own.every(({ readAt }) => readAt !== null) }] : [];
  });
  return { threads, next };
}

/** The number of wishes (and moves) with an unread notice, 100 at most. Cached for the request. */
export const countUnread = cache(async (actor: Actor): Promise<number> => {
  return hasInbox(actor) ? countUnreadThreads(actor, MAX_COUNTED) : 0;
});

export type NoticeSettings = Awaited<ReturnType<typeof findNoticeSettings>>;

/** The actor's preference and subscribed browsers. */
export async function findNoticeSettings(actor: Reader | ResidentActor, now = new Date()) {
  const person = toOwner(actor);
  const [row, devices, keys, county] = await Promise.all([
    db.noticePreference.findUnique({ where: preferenceKey(person) }),
    db.pushSubscription.findMany({ where: person }),
    findKeyOwners(db, [person]),
    findCountyHours(db, actor),
  ]);
  const chosen = openPreference(keys, row);
  return {
    role: actor.role,
    preference: toPreference(actor.role, chosen, county),
    /** How far the e-mail address is confirmed. */
    email: emailState(chosen, now),
    devices: devices.flatMap((device) => openBrowser(keys, device)?.endpoint ?? []),
    /** Null: web push is not configured. */
    pushKey: env().push?.publicKey ?? null,
  };
}

/** Whether this secret of a letter can still confirm an address. */
export async function isEmailLink(secret: string, now = new Date()): Promise<boolean> {
  return (await db.noticePreference.count({ where: validLink(secret, now) })) > 0;
}

const NOTICE_SELECT = {
  id: true,
  wishId: true,
  template: true,
  createdAt: true,
  readAt: true,
  ...SUBJECT_SELECT,
} as const satisfies Prisma.NoticeSelect;

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof NOTICE_SELECT }>;

function toInboxNotice(actor: Reader, { id, createdAt, ...row }: NoticeRow, subject: Subject) {
  const { category, content, place, unit, visitAt } = subject;
  const template = noticeTemplate.parse(row.template);
  return {
    id,
    at: createdAt,
    path: subject.pathFor(actor.role, template),
    category,
    facts: {
      ...{ template, place, unit, visitAt },
      content: mayRead(actor, subject) ? content : "…",
    } satisfies NoticeFacts,
  };
}

/**
 * Whether the reader may read the content of the wish in the inbox: staff of its places. Volunteers
 * read it on the page of the wish, which checks that it is still theirs.
 */
function mayRead(actor: Reader, { readBy }: Subject): boolean {
  return actor.role === "STAFF" && readBy.includes(actor.siteId);
}
