import type { KnownPlace } from "@/lib/network/imports/planned-place";
import { bareName } from "@/lib/network/sites/bare-name";
import { SIGN_WORDS, siteName } from "@/lib/network/sites/place-name";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The places that are there, to be found by id, by code and by name. */
export type TreeIndex = {
  byId: Map<string, KnownPlace>;
  byCode: Map<string, KnownPlace>;
  /** By parent, level and name. */
  bySign: Map<string, KnownPlace>;
  /** By level and name, in the whole scope. */
  byName: Map<string, KnownPlace[]>;
};

export function indexTree(known: KnownPlace[]): TreeIndex {
  const index: TreeIndex = {
    byId: new Map(known.map((place) => [place.id, place])),
    byCode: new Map(),
    bySign: new Map(),
    byName: new Map(),
  };
  const preferred = known.toSorted(byPreference);
  for (const place of preferred) {
    const { code, level, parentId, name } = place;
    if (code && level !== "POINT") setOnce(index.byCode, code, place);
    setOnce(index.bySign, signKey(parentId, level, name), place);
    if (place.isInScope) push(index.byName, nameKey(level, name), place);
  }
  return index;
}

/** Where two have one code or name the own one counts, then the open one, then the older one. */
function byPreference(a: KnownPlace, b: KnownPlace): number {
  return (
    Number(b.isInScope) - Number(a.isInScope) ||
    Number(a.isClosed) - Number(b.isClosed) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** What two places have in common that have the same level and name and stand under the same one. */
export function signKey(parent: string | number | null, level: SiteLevel, name: string): string {
  return `${parent} ${nameKey(level, name)}`;
}

/** The same for the words on the sign and for the name of the division. */
export function nameKey(level: SiteLevel, name: string): string {
  return `${level} ${coreName(level, name)}`;
}

/** 西街社区居民委员会, 西街社区 and 西街社区新时代文明实践站 are one. */
export function coreName(level: SiteLevel, name: string): string {
  return bareName(siteName(level, bareName(name))).replace(SIGN_WORDS, "");
}

function setOnce<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

export function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
