import type { GivenPlace } from "@/lib/network/imports/given-place";
import type { Parent } from "@/lib/network/imports/parents";
import type { KnownPlace, PlaceFacts, PlannedPlace } from "@/lib/network/imports/planned-place";
import { coreName } from "@/lib/network/imports/tree-index";
import { siteName } from "@/lib/network/sites/place-name";
import type { PlaceImportKind } from "@/prisma/generated/enums";

type Known = { site: KnownPlace; parent: Parent; isRenumbered: boolean };

/** What a line changes of a place that is there. */
export function describeChange(
  place: GivenPlace,
  { site, parent, isRenumbered }: Known,
  seq: number,
): PlannedPlace {
  const { id, level, parentId } = site;
  const now = factsOf(site);
  const row = { seq, line: place.line, level, siteId: id, before: { ...now, parentId } };
  const staying = { ...row, ...now, parentId, parentSeq: null };
  if (!site.isInScope) return { ...staying, kinds: ["LEFT_OUT"] };
  if (site.isClosed) return { ...staying, kinds: ["CLOSED"] };
  const isRenamed = hasNewName(place, site);
  const isMoved = hasNewParent(place, site, parent, isRenumbered);
  const facts = factsAfterwards(place, site, isRenamed);
  const kinds = {
    RENUMBERED: isRenumbered,
    RENAMED: isRenamed,
    MOVED: isMoved,
    DETAILS: hasNewDetails(facts, site, isRenumbered),
  };
  const changes = Object.entries(kinds).filter(([, isSo]) => isSo);
  if (changes.length === 0) return { ...staying, kinds: ["UNCHANGED"] };
  const target = isMoved ? { parentId: parent.id, parentSeq: parent.seq } : {};
  return {
    ...staying,
    ...facts,
    ...target,
    kinds: changes.map(([kind]) => kind as PlaceImportKind),
  };
}

function factsOf({ name, code, phone, longitude, latitude }: KnownPlace): PlaceFacts {
  return { name, code, phone, longitude, latitude };
}

/** What the file says, and what is known where it says nothing. */
function factsAfterwards(place: GivenPlace, site: KnownPlace, isRenamed: boolean): PlaceFacts {
  return {
    name: isRenamed ? siteName(site.level, place.name) : site.name,
    code: site.level === "POINT" ? site.code : (place.code ?? site.code),
    phone: place.phone ?? site.phone,
    longitude: place.longitude ?? site.longitude,
    latitude: place.latitude ?? site.latitude,
  };
}

function hasNewDetails(facts: PlaceFacts, site: KnownPlace, isRenumbered: boolean): boolean {
  const details = ["phone", "longitude", "latitude"] as const;
  const hasNewCode = facts.code !== site.code && !isRenumbered;
  return hasNewCode || details.some((one) => facts[one] !== site[one]);
}

/** A place that was renamed by hand keeps its name if the file has the one from before. */
function hasNewName({ name, level }: GivenPlace, site: KnownPlace): boolean {
  const core = coreName(level, name);
  if (core === coreName(level, site.name)) return false;
  return !site.formerNames.some((former) => coreName(level, former) === core);
}

/**
 * A file that names the parent moves a place there. A code alone does not: it says in which town a
 * village lies, not which 所 looks after it; a new code of a place says both.
 */
function hasNewParent(
  { level }: GivenPlace,
  { parentId }: KnownPlace,
  parent: Parent,
  isRenumbered: boolean,
): boolean {
  if (level === "CITY" || level === "CENTER" || parent.isLeftOut) return false;
  if (!parent.isNamed && !isRenumbered) return false;
  return parent.seq !== null || (parent.id !== null && parent.id !== parentId);
}
