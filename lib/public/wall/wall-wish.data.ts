import "server-only";
import { db } from "@/lib/shared/db/db";
import { bareName } from "@/lib/network/sites/bare-name";
import { PUBLIC_CONTENT_SELECT, withPublicContent } from "@/lib/orders/wishes/public-content";
import { wallState } from "@/lib/public/wall/wall-state";

export type WallWishPage = NonNullable<Awaited<ReturnType<typeof findWallWish>>>;

/**
 * One wish of the wall: its words, place and state, nothing of a person. Null if it does not stand
 * there.
 */
export async function findWallWish(id: string) {
  const row = await db.wish.findFirst({
    where: { id, isPublic: true },
    select: {
      id: true,
      ...PUBLIC_CONTENT_SELECT,
      status: true,
      inOpenPool: true,
      createdAt: true,
      category: { select: { name: true, nameEn: true } },
      site: { select: { name: true, parent: { select: { name: true, level: true } } } },
    },
  });
  const state = row && wallState(row.status);
  if (!row || !state) return null;
  const { site, ...wish } = row;
  return {
    ...withPublicContent(wish),
    state,
    place: bareName(site.name),
    town: site.parent?.level === "TOWNSHIP" ? bareName(site.parent.name) : null,
  };
}
