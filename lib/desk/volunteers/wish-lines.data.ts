import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { PUBLIC_CONTENT_SELECT, publicContentOf } from "@/lib/orders/wishes/public-content";
import { visibleTo } from "@/lib/orders/wishes/scope";
import type { Prisma } from "@/prisma/generated/client";

/** What a volunteer's page reads of a wish. */
export const WISH_LINE = {
  id: true,
  status: true,
  visitAt: true,
  ...PUBLIC_CONTENT_SELECT,
  category: { select: { name: true, nameEn: true } },
  site: { select: { name: true } },
} as const satisfies Prisma.WishSelect;

type Row = Prisma.WishGetPayload<{ select: typeof WISH_LINE }>;

/** A wish as a volunteer's page names it; `content` is null for who may not see the wish. */
export type WishLine = ReturnType<typeof toWishLine>;

/** Returns those of these wishes that the actor may see, as ids. */
export async function findVisibleWishes(actor: StaffActor, ids: string[]): Promise<Set<string>> {
  const wishes = await db.wish.findMany({
    where: { AND: [{ id: { in: [...new Set(ids)] } }, visibleTo(actor)] },
    select: { id: true },
  });
  return new Set(wishes.map(({ id }) => id));
}

/** Who only sees the volunteer learns where and what kind of help it was, and nothing of the words. */
export function toWishLine(row: Row, visible: ReadonlySet<string>) {
  const { id, status, visitAt, category, site } = row;
  const content = visible.has(id) ? publicContentOf(row) : null;
  return { id, status, visitAt, category, place: site.name, content };
}
