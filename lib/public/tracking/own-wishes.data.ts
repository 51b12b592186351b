import "server-only";
import { wishLink } from "@/lib/shared/auth/tracking-link.server";
import { db } from "@/lib/shared/db/db";
import { bareName } from "@/lib/network/sites/bare-name";
import { publicContentOf, PUBLIC_CONTENT_SELECT } from "@/lib/orders/wishes/public-content";
import {
  CONTACT_SELECT,
  openAddress,
  openContactName,
  openPhone,
} from "@/lib/orders/wishes/sealed-wish.server";

export type OwnWish = Awaited<ReturnType<typeof listOwnWishes>>[number];

const MAX_WISHES = 200;

/** The wishes of the resident with this phone, of all counties, newest first, each with its link. */
export async function listOwnWishes(phoneToken: string) {
  const wishes = await db.wish.findMany({
    where: { resident: { phoneToken, personKey: { not: null } } },
    select: {
      id: true,
      trackingNumber: true,
      linkVersion: true,
      ...PUBLIC_CONTENT_SELECT,
      status: true,
      createdAt: true,
      site: { select: { name: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAX_WISHES,
  });
  return wishes.map(({ site, linkVersion, ...wish }) => ({
    id: wish.id,
    trackingNumber: wish.trackingNumber,
    path: wishLink({ ...wish, linkVersion }),
    content: publicContentOf(wish),
    status: wish.status,
    createdAt: wish.createdAt,
    place: bareName(site.name),
  }));
}

/** What a further wish of the same family starts with. */
export type KnownDetails = { phone: string; contactName: string; address?: string; siteId: string };

/** Phone, name, address and place of the last wish of the resident with this phone; null if there is none. */
export async function findKnownDetails(phoneToken: string): Promise<KnownDetails | null> {
  const wish = await db.wish.findFirst({
    where: { resident: { phoneToken } },
    select: { ...CONTACT_SELECT, siteId: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const phone = wish && openPhone(wish.resident);
  if (!phone) return null;
  const address = openAddress(wish) ?? undefined;
  const contactName = openContactName(wish) ?? "";
  return { phone, contactName, ...(address && { address }), siteId: wish.siteId };
}
