import { expect } from "vitest";
import { comparePlaces } from "@/lib/network/imports/compare";
import type { KnownPlace } from "@/lib/network/imports/planned-place";
import { readPlaceFile } from "@/lib/network/imports/read-file.server";

const NOWHERE = { phone: null, longitude: null, latitude: null };

export const known = (
  id: string,
  level: KnownPlace["level"],
  name: string,
  rest: Partial<KnownPlace> = {},
): KnownPlace => ({
  ...{ id, level, name, code: null, parentId: null, centerId: "county", ...NOWHERE },
  ...{ isClosed: false, isInScope: true, formerNames: [], ...rest },
});

/** A county with two towns, one of which has two villages. */
export const COUNTY = [
  known("county", "CENTER", "甲县新时代文明实践中心", { code: "999901" }),
  known("east", "TOWNSHIP", "东镇新时代文明实践所", { code: "999901001", parentId: "county" }),
  known("west", "TOWNSHIP", "西镇新时代文明实践所", { code: "999901002", parentId: "county" }),
  known("a", "VILLAGE", "甲村新时代文明实践站", { code: "999901001001", parentId: "east" }),
  known("b", "VILLAGE", "乙村新时代文明实践站", { code: "999901001002", parentId: "east" }),
];

/** What the lines of a file would do with these places. */
export async function compare(lines: string[], places = COUNTY, rootId: string | null = "county") {
  const text = ["名称,编码,上级,类型", ...lines].join("\n");
  const read = await readPlaceFile({ name: "file", bytes: Buffer.from(text) });
  expect(read.problems).toEqual([]);
  const plan = comparePlaces(read.places, places, { rootId, isChosen: () => true });
  return {
    problems: plan.problems.map(({ line, reason }) => [line, reason]),
    rows: plan.rows.map(({ siteId, name, kinds }) => [siteId ?? name, kinds.join()]),
    plan,
  };
}

/** The villages as they are. */
export const BOTH = ["甲村,999901001001", "乙村,999901001002"];
