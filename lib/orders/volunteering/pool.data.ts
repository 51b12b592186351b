import "server-only";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { formatCursor } from "@/lib/shared/forms/paging";
import { findProfile } from "@/lib/orders/volunteering/queries";
import type { PoolFilter } from "@/lib/orders/volunteering/schema";
import { bySuitability } from "@/lib/orders/volunteering/suitability";
import {
  toInvitationView,
  WISH_SELECT,
  type InvitationView,
} from "@/lib/orders/volunteering/wish-view.server";
import { withoutBarrierTo } from "@/lib/orders/wishes/who-may-serve.data";
import type { Prisma } from "@/prisma/generated/client";

const POOL_ROWS = 20;

/**
 * 抢单大厅: the wishes any eligible volunteer of the county may accept, those that suit the volunteer best
 * first. At most the 300 that have waited longest are compared.
 */
export async function listPool(
  actor: VolunteerActor,
  { town, category, before }: PoolFilter,
  now = new Date(),
): Promise<{ invitations: InvitationView[]; next: string | null }> {
  const [profile, found] = await Promise.all([
    findProfile(actor),
    db.wish.findMany({
      where: {
        centerId: actor.centerId,
        inOpenPool: true,
        // Neither one's own wish nor a redo of one's own work.
        ...withoutBarrierTo(actor),
        ...(category && { categoryId: category }),
        ...(town && { site: { lineage: { has: town } } }),
      },
      select: POOL_SELECT,
      orderBy: { createdAt: "asc" },
      take: MAX_POOL,
    }),
  ]);
  const ranked = found.toSorted(bySuitability(profile));
  const start = before ? ranked.findIndex(({ id }) => id === before.id) + 1 : 0;
  const page = ranked.slice(start, start + POOL_ROWS);
  const last = page.at(-1);
  const rows = await db.wish.findMany({
    where: { id: { in: page.map(({ id }) => id) }, inOpenPool: true },
    select: WISH_SELECT,
  });
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return {
    invitations: page.flatMap(({ id }) => {
      const row = rowOf.get(id);
      return row ? [toInvitationView(actor, profile, row, now)] : [];
    }),
    next:
      last && start + POOL_ROWS < ranked.length
        ? formatCursor({ id: last.id, at: last.createdAt })
        : null,
  };
}

const MAX_POOL = 300;

const POOL_SELECT = {
  id: true,
  centerId: true,
  siteId: true,
  categoryId: true,
  wantedTime: true,
  urgency: true,
  createdAt: true,
  site: { select: { lineage: true, latitude: true, longitude: true } },
} as const satisfies Prisma.WishSelect;
