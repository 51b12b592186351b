import "server-only";
import { isTrue, type Standing } from "@/lib/orders/wishes/true-while";
import { wishTemplate } from "@/lib/notices/inbox/subject";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

/** Whether what a notice says is still to be told at a moment. */
export type TruthAt = (now: Date) => boolean;

/**
 * Returns for each notice about a wish whether it is still to be told: its statement is true, the
 * recipient has not read it, and no newer one says the same.
 */
export async function findTruths(
  client: Transaction,
  noticeIds: string[],
): Promise<Map<string, TruthAt>> {
  const notices = await client.notice.findMany({
    where: { id: { in: noticeIds } },
    select: NOTICE_SELECT,
  });
  // Of many notices about one wish, the wish is read once.
  const wishes = await client.wish.findMany({
    where: { id: { in: notices.flatMap(({ wishId }) => wishId ?? []) } },
    select: { ...WISH_SELECT, mergedInto: { select: WISH_SELECT } },
  });
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
  const staff = await client.staff.findMany({
    where: { id: { in: notices.map(({ recipientId }) => recipientId) } },
    select: { id: true, siteId: true },
  });
  const siteOf = new Map(staff.map(({ id, siteId }) => [id, siteId]));
  return new Map(
    notices.flatMap((notice) => {
      const wish = wishOf.get(notice.wishId ?? "");
      if (!wish) return [];
      const siteId = siteOf.get(notice.recipientId);
      const isTrueAt: TruthAt = (now) =>
        isForIts(wish, notice) && isNews(notice, wish) && isStillTrue(notice, wish, siteId, now);
      return [[notice.id, isTrueAt]];
    }),
  );
}

const NOTICE_SELECT = {
  id: true,
  wishId: true,
  createdAt: true,
  template: true,
  recipientRole: true,
  recipientId: true,
  readAt: true,
} as const satisfies Prisma.NoticeSelect;

const WISH_SELECT = {
  id: true,
  status: true,
  pausedAt: true,
  isObjected: true,
  isStepOverdue: true,
  isPromiseOverdue: true,
  calledBackAt: true,
  visitAt: true,
  residentId: true,
  helper: { select: { id: true } },
  centerId: true,
  responsibleSiteId: true,
  followers: { select: { followerId: true } },
  notices: { select: { recipientId: true, template: true, createdAt: true } },
  invitations: {
    where: { status: "PENDING" },
    select: { volunteerId: true, team: { select: { leaderId: true } } },
  },
  assignments: {
    select: {
      endedAt: true,
      team: { select: { leaderId: true } },
      seats: { select: { volunteerId: true, hasCome: true } },
    },
    orderBy: { acceptedAt: "desc" },
  },
} as const satisfies Prisma.WishSelect;

type NoticeRow = Prisma.NoticeGetPayload<{ select: typeof NOTICE_SELECT }>;
type WishRow = Prisma.WishGetPayload<{ select: typeof WISH_SELECT }>;
type OwnRow = WishRow & { mergedInto: WishRow | null };

/** A wish that was given to another resident or helper is no business of the one before. */
function isForIts(
  { residentId, helper }: WishRow,
  { recipientRole, recipientId }: NoticeRow,
): boolean {
  if (recipientRole === "HELPER") return recipientId === helper?.id;
  return recipientRole !== "RESIDENT" || recipientId === residentId;
}

function isNews({ recipientId, template, createdAt, readAt }: NoticeRow, { notices }: WishRow) {
  const isSame = (one: { recipientId: string; template: string; createdAt: Date }) =>
    one.recipientId === recipientId && one.template === template && one.createdAt > createdAt;
  return readAt === null && !notices.some(isSame);
}

function isStillTrue(
  { recipientId, template }: NoticeRow,
  own: OwnRow,
  siteId: string | undefined,
  now: Date,
): boolean {
  const wish = own.mergedInto ?? own;
  const { status, pausedAt, isObjected, calledBackAt, visitAt } = wish;
  const standing: Standing = {
    ...{ now, status, isObjected, visitAt },
    isMerged: own.mergedInto !== null,
    isPaused: pausedAt !== null,
    isOverdue: wish.isStepOverdue || wish.isPromiseOverdue,
    isCalledBack: calledBackAt !== null,
    isInTurn: siteId === (isObjected ? wish.centerId : wish.responsibleSiteId),
    follows: wish.followers.some(({ followerId }) => followerId === recipientId),
    ...partIn(wish, recipientId),
  };
  return isTrue(wishTemplate.parse(template), standing);
}

function partIn({ invitations, assignments }: WishRow, id: string) {
  const open = assignments.find(({ endedAt }) => endedAt === null);
  const seatOf = (assignment: (typeof assignments)[number] | undefined) =>
    assignment?.seats.find(({ volunteerId }) => volunteerId === id);
  return {
    isAsked: invitations.some(
      ({ volunteerId, team }) => volunteerId === id || team?.leaderId === id,
    ),
    goes: seatOf(open) !== undefined,
    leads: open?.team?.leaderId === id,
    wasAbsent: seatOf(assignments[0])?.hasCome === false,
  };
}
