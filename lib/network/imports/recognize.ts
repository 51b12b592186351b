import type { Comparing } from "@/lib/network/imports/comparing";
import type { GivenPlace } from "@/lib/network/imports/given-place";
import type { Parent } from "@/lib/network/imports/parents";
import type { KnownPlace } from "@/lib/network/imports/planned-place";
import { rootOf } from "@/lib/network/imports/comparing";
import { nameKey, signKey } from "@/lib/network/imports/tree-index";

export type Recognized = {
  site?: KnownPlace;
  /** Whether it had another code: then it only may be the same. */
  isRenumbered: boolean;
};

/**
 * The place that a line is about: by its code, wherever it has been moved to and whatever it is called now;
 * else by its name under the same parent; else, if its code is another one than before, by its name
 * in the county, where exactly one place of that name is not in the file any more.
 */
export function recognize(place: GivenPlace, parent: Parent, comparing: Comparing): Recognized {
  const { index } = comparing;
  const byCode = findByCode(place, comparing);
  if (byCode) return { site: byCode, isRenumbered: false };
  const sameSign = parent.id && index.bySign.get(signKey(parent.id, place.level, place.name));
  if (sameSign && isFree(sameSign, comparing)) {
    return { site: sameSign, isRenumbered: hasAnotherCode(place, sameSign) };
  }
  const [only, ...others] = listRenumbered(place, comparing);
  return only && others.length === 0 ? { site: only, isRenumbered: true } : { isRenumbered: false };
}

/** A place elsewhere that has a code of ours is not the one that the line is about. */
function findByCode({ code, level }: GivenPlace, comparing: Comparing): KnownPlace | undefined {
  const site = code && level !== "POINT" ? comparing.index.byCode.get(code) : undefined;
  if (!site || site.isInScope) return site;
  const root = rootOf(comparing);
  return root?.code && site.code?.startsWith(root.code) ? undefined : site;
}

function listRenumbered(place: GivenPlace, comparing: Comparing): KnownPlace[] {
  if (!place.code || place.level === "POINT") return [];
  const sameName = comparing.index.byName.get(nameKey(place.level, place.name)) ?? [];
  const county = place.code.slice(0, 6);
  return sameName.filter(
    (site) =>
      site.code?.startsWith(county) &&
      !site.isClosed &&
      isFree(site, comparing) &&
      hasAnotherCode(place, site),
  );
}

/** Whether no other line is about it. */
function isFree({ id, code, level }: KnownPlace, { taken, codes }: Comparing): boolean {
  return !taken.has(id) && (code === null || level === "POINT" || !codes.has(code));
}

function hasAnotherCode(place: GivenPlace, site: KnownPlace): boolean {
  return place.code !== null && site.code !== null && place.code !== site.code;
}
