import { rootOf, type Comparing, type Importing } from "@/lib/network/imports/comparing";
import type { GivenPlace } from "@/lib/network/imports/given-place";
import { describeChange } from "@/lib/network/imports/describe-change";
import { findMissing } from "@/lib/network/imports/missing";
import { findParent, type Parent } from "@/lib/network/imports/parents";
import type { KnownPlace, PlannedPlace } from "@/lib/network/imports/planned-place";
import { findSameNames } from "@/lib/network/imports/same-names";
import { aProblem, type Problem, type ProblemReason } from "@/lib/network/imports/problem";
import { recognize } from "@/lib/network/imports/recognize";
import { indexTree, push, nameKey } from "@/lib/network/imports/tree-index";
import { siteName } from "@/lib/network/sites/place-name";
import { mayStandUnder, SITE_LEVELS } from "@/lib/network/sites/tree";

export type Plan = { rows: PlannedPlace[]; problems: Problem[] };

/** Compares a file with the places that are there. Pure; decides nothing that the preview does not show. */
export function comparePlaces(
  given: GivenPlace[],
  known: KnownPlace[],
  importing: Importing,
): Plan {
  const unique = findDuplicates(given);
  const comparing: Comparing = {
    ...importing,
    index: indexTree(known),
    codes: new Set(unique.places.flatMap(({ code }) => code ?? [])),
    rowByCode: new Map(),
    rowsByName: new Map(),
    taken: new Set(),
    rows: [],
    given: [],
  };
  const problems = [...unique.problems];
  for (const place of inOrder(unique.places)) {
    const row = comparePlace(place, comparing);
    if ("reason" in row) problems.push(row);
    else keep(row, place, comparing);
  }
  problems.push(...findSameNames(comparing, known));
  if (problems.length > 0) return { rows: [], problems: inLines(problems) };
  return { rows: [...comparing.rows, ...findMissing(comparing)], problems };
}

/** From the widest level to the narrowest: what a place stands under is looked up among those before it. */
function inOrder(places: GivenPlace[]): GivenPlace[] {
  return SITE_LEVELS.flatMap((level) => places.filter((place) => place.level === level));
}

function inLines(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line);
}

function findDuplicates(given: GivenPlace[]): { places: GivenPlace[]; problems: Problem[] } {
  const codes = new Set<string>();
  const problems: Problem[] = [];
  const places = given.filter((place) => {
    const { code, level } = place;
    if (!code || level === "POINT") return true;
    const isFirst = !codes.has(code);
    if (isFirst) codes.add(code);
    else problems.push(aProblem(place, "duplicate", code));
    return isFirst;
  });
  return { places, problems };
}

function comparePlace(place: GivenPlace, comparing: Comparing): PlannedPlace | Problem {
  const parent = findParent(place, comparing);
  const problem = (reason: ProblemReason, value = place.parent ?? place.code ?? place.name) =>
    aProblem(place, reason, value);
  if ("reason" in parent) return problem(parent.reason);
  const { site, isRenumbered } = recognize(place, parent, comparing);
  if (site) {
    const row = describeChange(place, { site, parent, isRenumbered }, comparing.rows.length);
    const reason = whyNotMoved(row, site, parent);
    if (reason) return problem(reason);
    return hasForeignCode(row, comparing) ? problem("outside", row.code ?? "") : row;
  }
  if (isLeftOut(place, parent, comparing)) return aRow(place, parent, "LEFT_OUT", comparing);
  const reason = whyNotAdded(place, parent, comparing);
  if (reason) return problem(reason);
  const row = aRow(place, parent, "ADDED", comparing);
  return hasForeignCode(row, comparing) ? problem("outside", row.code ?? "") : row;
}

/** Whether a place would get a code that does not begin with the one of who imports. */
function hasForeignCode({ code, before }: PlannedPlace, comparing: Comparing): boolean {
  const own = rootOf(comparing)?.code;
  return !!own && !!code && code !== before?.code && !code.startsWith(own);
}

/** A division that was not chosen, or whose town was not, or is closed. */
function isLeftOut(place: GivenPlace, parent: Parent, { isChosen }: Comparing): boolean {
  return !isChosen(place) || parent.isLeftOut;
}

function whyNotAdded(
  { level }: GivenPlace,
  parent: Parent,
  { rootId }: Comparing,
): ProblemReason | null {
  if (parent.level === null) return rootId === null && isTop(level) ? null : "outside";
  if (!mayStandUnder(level, parent.level)) return "badParent";
  return parent.isInScope ? null : "outside";
}

/** As by hand, a place stays in its county, and in the scope of who imports. */
function whyNotMoved(
  { kinds }: PlannedPlace,
  site: KnownPlace,
  parent: Parent,
): ProblemReason | null {
  if (!kinds.includes("MOVED")) return null;
  if (!parent.isInScope) return "outside";
  return parent.county === site.centerId ? null : "otherCounty";
}

function isTop(level: GivenPlace["level"]): boolean {
  return level === "CITY" || level === "CENTER";
}

function aRow(
  { line, level, name, code, phone, longitude, latitude }: GivenPlace,
  { id, seq }: Parent,
  kind: "ADDED" | "LEFT_OUT",
  { rows }: Comparing,
): PlannedPlace {
  return {
    ...{ seq: rows.length, line, level, kinds: [kind], name: siteName(level, name), code },
    ...{ phone, longitude, latitude, siteId: null, parentId: id, parentSeq: seq, before: null },
  };
}

function keep(row: PlannedPlace, place: GivenPlace, comparing: Comparing): void {
  const { code, level, name } = place;
  comparing.rows.push(row);
  comparing.given.push(place);
  if (row.siteId) comparing.taken.add(row.siteId);
  if (code && level !== "POINT") comparing.rowByCode.set(code, row);
  push(comparing.rowsByName, nameKey(level, name), row);
}
