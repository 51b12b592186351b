import "server-only";
import { distanceKm, pointOf, type Point } from "@/lib/network/sites/distance";
import { openNote } from "@/lib/orders/wishes/sealed-wish.server";
import { maskText } from "@/lib/shared/masking/personal-data";
import { KEY_OWNER } from "@/lib/shared/sealing/person-key.server";
import type { Prisma } from "@/prisma/generated/client";
import type { LimitUnit } from "@/prisma/generated/enums";

/** What a volunteer needs to know of a wish to decide, and to go: nothing that identifies the resident. */
export type Particulars = {
  /** Until when the resident was promised the service. */
  promise: { at: Date; unit: LimitUnit } | null;
  volunteersNeeded: number;
  /** From the volunteer's home place, to a tenth; null if one of the two positions is unknown. */
  distanceKm: number | null;
  item: { name: string; nameEn: string } | null;
  /** Whom to ask: the place of the wish, or the unit that answers for it, whichever has a phone. */
  unit: { name: string; phone: string } | null;
  /** What the resident, or staff who spoke with them, added since. */
  words: { at: Date; words: string }[];
};

export const PARTICULARS_SELECT = {
  id: true,
  promisedAt: true,
  promiseUnit: true,
  volunteersNeeded: true,
  menuItem: { select: { name: true, nameEn: true } },
  resident: { select: { ...KEY_OWNER, phoneToken: true } },
  site: {
    select: {
      name: true,
      phone: true,
      latitude: true,
      longitude: true,
      lineage: true,
      parent: { select: { name: true, level: true } },
    },
  },
  responsibleSite: { select: { name: true, phone: true, level: true, lineage: true } },
  events: {
    where: { name: "amend", noteSealed: { not: null } },
    select: { seq: true, noteSealed: true, at: true },
    orderBy: { seq: "asc" },
  },
} as const satisfies Prisma.WishSelect;

type Row = Prisma.WishGetPayload<{ select: typeof PARTICULARS_SELECT }>;

/**
 * How a volunteer reads added words: who may see the contact, as they are; who is asked, masked; who looks
 * at the open pool, like everybody of the county, not at all.
 */
export type Reading = "ALL" | "MASKED" | "NONE";

export function toParticulars(row: Row, home: Point | null, reading: Reading): Particulars {
  const { promisedAt, promiseUnit, menuItem, site, volunteersNeeded } = row;
  const km = distanceKm(home, pointOf(site));
  return {
    promise: promisedAt && promiseUnit && { at: promisedAt, unit: promiseUnit },
    volunteersNeeded,
    distanceKm: km === null ? null : Math.round(km * 10) / 10,
    item: menuItem,
    unit: unitToAsk(row),
    words: reading === "NONE" ? [] : readWords(row, reading),
  };
}

function readWords(row: Row, reading: Reading): Particulars["words"] {
  return row.events.flatMap(({ at, ...event }) => {
    const note = openNote(row, event);
    return note ? [{ at, words: reading === "ALL" ? note : maskText(note) }] : [];
  });
}

function unitToAsk({ site, responsibleSite }: Row): Particulars["unit"] {
  for (const { name, phone } of [site, responsibleSite]) if (phone) return { name, phone };
  return null;
}
