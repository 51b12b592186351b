import { bareName } from "@/lib/network/sites/bare-name";
import type { SiteLevel } from "@/prisma/generated/enums";

/**
 * `spelling`: its name in pinyin, as lib/network/sites/spelling.server.ts writes it; `label`: its name as
 * shown, where that is another one.
 */
export type Place = { id: string; name: string; spelling: string; label?: string };

/** A 所 with its 站. `id` is null where the 所 itself takes no wishes. */
export type Town = Omit<Place, "id"> & { id: string | null; villages: Place[] };

type Row = Place & {
  level: SiteLevel;
  parentId: string | null;
  parent: { name: string } | null;
};

/**
 * Towns with their villages, in the given order. A village of a closed town is listed under the town's
 * name, and a county without towns is listed as one town.
 */
export function groupByTown(rows: Row[]): Town[] {
  const towns = new Map<string, Town>();
  for (const { id, name, spelling, level } of rows) {
    if (level === "TOWNSHIP") towns.set(id, { id, name: bareName(name), spelling, villages: [] });
  }
  for (const { id, name, spelling, level, parentId, parent } of rows) {
    if (level !== "VILLAGE" || !parentId) continue;
    const town = towns.get(parentId) ?? {
      id: null,
      name: bareName(parent?.name ?? ""),
      spelling: "",
      villages: [],
    };
    town.villages.push({ id, name: bareName(name), spelling });
    towns.set(parentId, town);
  }
  return towns.size > 0 ? [...towns.values()] : rows.filter(isCenter).map(countyAsTown);
}

function isCenter({ level }: Row): boolean {
  return level === "CENTER";
}

function countyAsTown({ id, name, spelling }: Row): Town {
  return { id, name: bareName(name), spelling, villages: [] };
}
