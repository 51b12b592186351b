import { similarity } from "@/lib/orders/wishes/similarity";

/** What is compared of two wishes. */
export type Compared = {
  residentId: string;
  /** The name given, without spaces; null if it is not known. */
  name: string | null;
  siteId: string;
  menuItemId: string | null;
  /** The public sentence. */
  publicContent: string;
};

/** From how alike on two wishes are taken for one: less is enough where one person asks. */
const ALIKE = { sameResident: 0.4, samePlace: 0.6 };

/**
 * Whether two wishes are likely to be one: near words, or the same item, of one resident or one place. Who
 * has no phone is another resident in each wish, and likely the same one where name and place are.
 */
export function isLikelyDuplicate(one: Compared, other: Compared): boolean {
  const likeness = likenessOf(one, other);
  // Names are sealed: of two hundred wishes those of the few with near words are opened.
  if (likeness < ALIKE.sameResident) return false;
  if (one.siteId === other.siteId && likeness >= ALIKE.samePlace) return true;
  return isLikelySamePerson(one, other);
}

function isLikelySamePerson(one: Compared, other: Compared): boolean {
  if (one.residentId === other.residentId) return true;
  return one.siteId === other.siteId && one.name !== null && one.name === other.name;
}

/** From 0 to 1. */
function likenessOf(one: Compared, other: Compared): number {
  if (one.menuItemId !== null && one.menuItemId === other.menuItemId) return 1;
  return similarity(one.publicContent, other.publicContent);
}
