import "server-only";
import { maskName } from "@/lib/network/people/mask";
import { publicContentOf } from "@/lib/orders/wishes/public-content";
import { openContactName } from "@/lib/orders/wishes/sealed-wish.server";
import type { KeyOwner } from "@/lib/shared/sealing/person-key.server";
import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel, WantedTime, WishStatus, WishUrgency } from "@/prisma/generated/enums";

/** What an invited volunteer may see of a wish: nothing that identifies the resident. */
export type MaskedWish = {
  id: string;
  /** The public sentence. */
  content: string;
  /** Masked. */
  name: string;
  place: string;
  /** Null if the place itself is a 所 or above. */
  town: string | null;
  category: { name: string; nameEn: string } | null;
  wantedTime: WantedTime;
  isUrgent: boolean;
  status: WishStatus;
  /** When the wish entered this status. */
  since: Date;
};

/** What a volunteer may still see of a wish after the invitation was closed: without its text. */
export type PastWish = Omit<MaskedWish, "content">;

type Row = {
  id: string;
  publicContent: string;
  resident: KeyOwner;
  contactNameSealed: string | null;
  wantedTime: WantedTime;
  urgency: WishUrgency;
  status: WishStatus;
  changedAt: Date;
  category: { name: string; nameEn: string } | null;
  site: { name: string; parent: { name: string; level: SiteLevel } | null };
};

export function maskWish(row: Row): MaskedWish {
  return { ...toPastWish(row), content: publicContentOf(row) };
}

export function toPastWish(row: Row): PastWish {
  const { name, parent } = row.site;
  return {
    id: row.id,
    name: maskName(openContactName(row)),
    place: bareName(name),
    town: parent?.level === "TOWNSHIP" ? bareName(parent.name) : null,
    category: row.category && { name: row.category.name, nameEn: row.category.nameEn },
    wantedTime: row.wantedTime,
    isUrgent: row.urgency === "URGENT",
    status: row.status,
    since: row.changedAt,
  };
}
