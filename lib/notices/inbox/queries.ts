import "server-only";
import { cache } from "react";
import * as z from "zod";
import type { Actor, ResidentActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { env } from "@/lib/shared/env.server";
import { hasInbox } from "@/lib/notices/inbox/policy";
import { preferenceOf } from "@/lib/notices/inbox/preference";
import { NOTICE_TEMPLATES } from "@/lib/orders/wishes/recipients";
import type { InboxFilter } from "@/lib/notices/inbox/schema";
import { inboxOf, ownerOf, type Reader } from "@/lib/notices/inbox/scope";
import { wishPath } from "@/lib/notices/inbox/wish-path";
import type { NoticeFacts } from "@/lib/notices/inbox/words";
import { pageBehind, readOn } from "@/lib/shared/forms/paging";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 20;

/** Whoever has more reads "99+". */
const MOST_COUNTED = 100;

export type Inbox = Awaited<ReturnType<typeof listInbox>>;
export type InboxNotice = Inbox["notices"][number];

/** What somebody was told, newest first. */
export async function listInbox(actor: Reader, { before }: InboxFilter) {
  const { where, ...page } = readOn("createdAt", before, ROWS_PER_PAGE);
  const found = await db.notice.findMany({
    where: { ...inboxOf(actor), ...where },
    select: NOTICE_SELECT,
    ...page,
  });
  const { rows, next } = pageBehind(found, ROWS_PER_PAGE, ({ createdAt: at, id }) => ({ at, id }));
  return { notices: rows.map((row) => noticeOf(actor, row)), next };
}

/** How many lie there unread; the shell and the inbox itself ask for it once a request. */
export const countUnread = cache(async (actor: Actor): Promise<number> => {
  if (!hasInbox(actor)) return 0;
  return db.notice.count({ where: { ...inboxOf(actor), readAt: null }, take: MOST_COUNTED });
});

export type ToldBy = Awaited<ReturnType<typeof findToldBy>>;

/** How somebody is told, and by which browsers of theirs. */
export async function findToldBy(actor: Reader | ResidentActor) {
  const person = ownerOf(actor);
  const [chosen, devices] = await Promise.all([
    db.noticePreference.findUnique({ where: { role_personId: person } }),
    db.pushSubscription.findMany({ where: person, select: { endpoint: true } }),
  ]);
  return {
    role: actor.role,
    preference: preferenceOf(actor.role, chosen),
    devices: devices.map(({ endpoint }) => endpoint),
    /** Null: nobody has set up web push here. */
    pushKey: env().push?.publicKey ?? null,
  };
}

const NOTICE_SELECT = {
  id: true,
  template: true,
  createdAt: true,
  readAt: true,
  wishId: true,
  wish: {
    select: {
      content: true,
      category: { select: { name: true, nameEn: true } },
      site: { select: { name: true, lineage: true } },
      responsibleSite: { select: { name: true, lineage: true } },
    },
  },
} as const satisfies Prisma.NoticeSelect;

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof NOTICE_SELECT }>;

const template = z.enum(NOTICE_TEMPLATES);

function noticeOf(actor: Reader, row: NoticeRow) {
  const { id, createdAt, readAt, wishId, wish } = row;
  return {
    id,
    at: createdAt,
    isRead: readAt !== null,
    path: wishPath(actor.role, wishId),
    category: wish.category,
    facts: {
      template: template.parse(row.template),
      content: mayRead(actor, wish) ? wish.content : "…",
      place: wish.site.name,
      unit: wish.responsibleSite.name,
    } satisfies NoticeFacts,
  };
}

/**
 * What the wish says stays with the staff of its places. A volunteer reads it on its own page,
 * as long as it is theirs, and staff who moved elsewhere no longer.
 */
function mayRead(actor: Reader, { site, responsibleSite }: NoticeRow["wish"]): boolean {
  if (actor.role !== "STAFF") return false;
  return [...site.lineage, ...responsibleSite.lineage].includes(actor.siteId);
}
