import "server-only";
import { db } from "@/lib/shared/db/db";
import { cursorArgs, toCursorPage, type Cursor } from "@/lib/shared/forms/paging";
import { WISH_LINE } from "@/lib/desk/volunteers/wish-lines.data";
import { heldBy } from "@/lib/orders/leaving/holdings.data";
import { FACTS_SELECT } from "@/lib/orders/wishes/queries";
import { invitationsTo } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 10;
const MAX_OPEN = 50;

/** The services for which this volunteer was named, the latest first. */
export async function listServices(volunteerId: string, before: Cursor | undefined) {
  const { where, ...page } = cursorArgs("checkedOutAt", before, ROWS_PER_PAGE);
  const found = await db.assignment.findMany({
    where: { AND: [{ checkedOutAt: { not: null }, seats: { some: { volunteerId } } }, where] },
    select: {
      id: true,
      checkedOutAt: true,
      team: { select: { name: true } },
      seats: { where: { volunteerId }, select: { hasCome: true, serviceMinutes: true } },
      wish: { select: WISH_LINE },
    },
    ...page,
  });
  return toCursorPage(found, ROWS_PER_PAGE, ({ id, checkedOutAt }) => ({
    id,
    at: checkedOutAt ?? new Date(0),
  }));
}

type Asked = { id: string; teamIds: string[] };

/** The invitations of this volunteer, or of a team they lead, that wait for an answer. */
export function listOpenInvitations(asked: Asked) {
  return db.invitation.findMany({
    where: { AND: [invitationsTo(asked), { status: "PENDING" }] },
    select: INVITATION,
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: MAX_OPEN,
  });
}

/** Those that were answered, or need no answer any more, the latest first. */
export async function listPastInvitations(asked: Asked, before: Cursor | undefined) {
  const { where, ...page } = cursorArgs("invitedAt", before, ROWS_PER_PAGE);
  const found = await db.invitation.findMany({
    where: { AND: [invitationsTo(asked), { status: { not: "PENDING" } }, where] },
    select: INVITATION,
    ...page,
  });
  return toCursorPage(found, ROWS_PER_PAGE, ({ id, invitedAt: at }) => ({ id, at }));
}

const INVITATION = {
  id: true,
  status: true,
  invitedAt: true,
  answeredAt: true,
  team: { select: { name: true } },
  wish: { select: WISH_LINE },
} as const satisfies Prisma.InvitationSelect;

/** The wishes that this volunteer, or a team they lead, has taken and that are not served yet. */
export function listInHand(volunteerId: string) {
  return db.wish.findMany({
    where: heldBy({ volunteerId }),
    select: { ...FACTS_SELECT, ...WISH_LINE, site: { select: { name: true, lineage: true } } },
    orderBy: { id: "asc" },
    take: MAX_OPEN,
  });
}
