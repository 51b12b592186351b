import { maskDigits, maskName } from "@/lib/network/people/mask";
import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel, WantedTime, WishStatus, WishUrgency } from "@/prisma/generated/enums";

/** What whoever is asked may know of a wish: the need, roughly who and where; nothing that finds a person. */
export type RoughWish = {
  id: string;
  /** Phone and ID numbers somebody wrote into it are hidden. */
  content: string;
  /** Masked. */
  name: string;
  place: string;
  /** Absent where the place itself is a 所 or above. */
  town: string | null;
  category: { name: string; nameEn: string } | null;
  wantedTime: WantedTime;
  isUrgent: boolean;
  status: WishStatus;
  /** When it came into this status. */
  since: Date;
};

/** What stays of it for who was asked once, when it is none of theirs any more. */
export type PastWish = Omit<RoughWish, "content">;

type Row = {
  id: string;
  content: string;
  contactName: string;
  wantedTime: WantedTime;
  urgency: WishUrgency;
  status: WishStatus;
  changedAt: Date;
  category: { name: string; nameEn: string } | null;
  site: { name: string; parent: { name: string; level: SiteLevel } | null };
};

export function roughly(row: Row): RoughWish {
  return { ...pastOf(row), content: maskDigits(row.content) };
}

export function pastOf(row: Row): PastWish {
  const { name, parent } = row.site;
  return {
    id: row.id,
    name: maskName(row.contactName),
    place: bareName(name),
    town: parent?.level === "TOWNSHIP" ? bareName(parent.name) : null,
    category: row.category && { name: row.category.name, nameEn: row.category.nameEn },
    wantedTime: row.wantedTime,
    isUrgent: row.urgency === "URGENT",
    status: row.status,
    since: row.changedAt,
  };
}
