import type { Comparing } from "@/lib/network/imports/comparing";
import type { GivenPlace } from "@/lib/network/imports/given-place";
import { parentCode } from "@/lib/network/imports/place-code";
import type { KnownPlace, PlannedPlace } from "@/lib/network/imports/planned-place";
import type { ProblemReason } from "@/lib/network/imports/problem";
import { nameKey } from "@/lib/network/imports/tree-index";
import { parentLevels, mayStandUnder } from "@/lib/network/sites/tree";
import type { SiteLevel } from "@/prisma/generated/enums";

/** What a place is to stand under: a place that is there (`id`), a line of the file (`seq`), or nothing. */
export type Parent = {
  id: string | null;
  seq: number | null;
  /** Null for nothing. */
  level: SiteLevel | null;
  /** The county that it lies in, or the line that adds it; null above all counties. */
  county: string | null;
  isInScope: boolean;
  /** Whether it is closed or does not become a place. */
  isLeftOut: boolean;
  /** Whether the file names it; else it follows from the code. */
  isNamed: boolean;
};

const NOTHING: Parent = {
  ...{ id: null, seq: null, level: null, county: null },
  ...{ isInScope: false, isLeftOut: false, isNamed: false },
};

type Unknown = { reason: ProblemReason };

/** The parent that a line names, by code or by name, else the one of its code. */
export function findParent(place: GivenPlace, comparing: Comparing): Parent | Unknown {
  if (place.parent) return findNamed(place, place.parent, comparing);
  if (place.code && place.level !== "POINT") return findByCode(place.code, place.level, comparing);
  return findOwn(place, comparing);
}

function findNamed(place: GivenPlace, parent: string, comparing: Comparing): Parent | Unknown {
  const found = /^\d+$/.test(parent) ? byCode(parent, comparing) : byName(place, parent, comparing);
  if ("reason" in found) return found;
  if (found.level && !mayStandUnder(place.level, found.level)) return { reason: "badParent" };
  return { ...found, isNamed: true };
}

function findByCode(code: string, level: SiteLevel, comparing: Comparing): Parent | Unknown {
  const above = parentCode(code);
  const found = above ? byCode(above, comparing) : NOTHING;
  const mayStandAlone = level === "CITY" || level === "CENTER";
  return "reason" in found && mayStandAlone ? NOTHING : found;
}

/** A place without code and parent stands under the own one of who imports. */
function findOwn({ level }: GivenPlace, { rootId, index }: Comparing): Parent | Unknown {
  const own = rootId && index.byId.get(rootId);
  const isNext = own && mayStandUnder(level, own.level) && level !== "VILLAGE";
  return isNext ? ofSite(own) : { reason: "noParent" };
}

function byCode(code: string, comparing: Comparing): Parent | Unknown {
  const { rowByCode, index } = comparing;
  const row = rowByCode.get(code);
  if (row) return ofRow(row, comparing);
  const site = index.byCode.get(code);
  return site ? ofSite(site) : { reason: "parent" };
}

/** So many of one name are compared one by one; of more, none is the only one. */
const FEW = 4;

/** The one place of this name above the level, in the file or there; the code tells two of a name apart. */
function byName(place: GivenPlace, name: string, comparing: Comparing): Parent | Unknown {
  const levels = parentLevels(place.level).toReversed();
  const keys = levels.map((level) => nameKey(level, name));
  const key = keys.find((one) => listNamed(one, comparing).length > 0);
  if (!key) return { reason: "parent" };
  const [first, ...more] = listNamed(key, comparing);
  if (first && more.length === 0) return first;
  return findNamedByCode(place, name, comparing) ?? { reason: "parentTwice" };
}

/** Those of a name, each once though it is both in the file and there; no more than a few of each. */
function listNamed(key: string, comparing: Comparing): Parent[] {
  const { rowsByName, index } = comparing;
  const rows = (rowsByName.get(key) ?? []).slice(0, FEW);
  const ids = new Set(rows.flatMap(({ siteId }) => siteId ?? []));
  const sites = (index.byName.get(key) ?? []).slice(0, FEW).filter(({ id }) => !ids.has(id));
  return [...rows.map((row) => ofRow(row, comparing)), ...sites.map(ofSite)];
}

/** What the code lies in, if it has this name. */
function findNamedByCode({ code }: GivenPlace, name: string, comparing: Comparing): Parent | null {
  const above = code && parentCode(code);
  const found = above
    ? (comparing.rowByCode.get(above) ?? comparing.index.byCode.get(above))
    : null;
  const isNamedSo = found && nameKey(found.level, found.name) === nameKey(found.level, name);
  const parent = above && isNamedSo ? byCode(above, comparing) : null;
  return parent && !("reason" in parent) ? parent : null;
}

function ofSite({ id, level, centerId, isInScope, isClosed }: KnownPlace): Parent {
  return { id, seq: null, level, county: centerId, isInScope, isLeftOut: isClosed, isNamed: false };
}

function ofRow(row: PlannedPlace, comparing: Comparing): Parent {
  const site = row.siteId === null ? undefined : comparing.index.byId.get(row.siteId);
  if (site) return ofSite(site);
  const isLeftOut = row.kinds.includes("LEFT_OUT");
  return {
    ...{ id: null, seq: row.seq, level: row.level, county: countyOf(row, comparing) },
    ...{ isInScope: true, isLeftOut, isNamed: false },
  };
}

/** The county of a line that adds a place: that of what it is to stand under. */
function countyOf(row: PlannedPlace, { rows, index }: Comparing): string | null {
  let at: PlannedPlace | undefined = row;
  while (at && at.level !== "CENTER" && at.parentSeq !== null) at = rows[at.parentSeq];
  if (!at || at.level === "CENTER") return at ? `line ${at.line}` : null;
  return index.byId.get(at.parentId ?? "")?.centerId ?? null;
}
