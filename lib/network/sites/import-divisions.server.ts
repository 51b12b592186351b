import "server-only";
import type { Actor } from "@/lib/shared/auth/actor";
import type { Transaction } from "@/lib/shared/db/db";
import { createCenterRecords } from "@/lib/network/sites/center-record.server";
import { badFile, parentCode, type Division } from "@/lib/network/sites/divisions";
import { initialsOf, siteName } from "@/lib/network/sites/place-name";

/** A place that exists already for a division. */
type ParentSite = { id: string; isOpen: boolean; isInScope: boolean };

/** The existing places of these divisions and of their parents, by division code. */
export async function findParentSites(tx: Transaction, actor: Actor, divisions: Division[]) {
  const codes = new Set(divisions.flatMap(({ code }) => [code, parentCode(code)]));
  const sites = await tx.site.findMany({
    where: { divisionCode: { in: [...codes] }, level: { not: "POINT" } },
    select: { id: true, divisionCode: true, closedAt: true, lineage: true },
    orderBy: { id: "desc" },
  });
  const parents = new Map<string, ParentSite>();
  for (const { id, divisionCode, closedAt, lineage } of sites) {
    if (!divisionCode) continue;
    const isInScope = actor.role !== "STAFF" || lineage.includes(actor.siteId);
    parents.set(divisionCode, { id, isOpen: !closedAt, isInScope });
  }
  return parents;
}

/**
 * Adds the rows of one level under their parents and puts them into `parents`. Returns how many it
 * added. Throws BAD_FILE if a row is outside of the actor's subtree.
 */
export async function addDivisions(
  tx: Transaction,
  actor: Actor,
  rows: Division[],
  parents: Map<string, ParentSite>,
): Promise<number> {
  const data = rows.flatMap((row) => {
    const { code, level, name: divisionName } = row;
    const parent = parents.get(parentCode(code));
    if (!parent && code.length > 6) return []; // its town was not chosen
    if (parent && !parent.isOpen) return [];
    if (!parent?.isInScope && actor.role !== "SYSTEM") throw badFile(row, "outside");
    const name = siteName(level, divisionName);
    return {
      level,
      name,
      divisionCode: code,
      initials: initialsOf(name),
      parentId: parent?.id ?? null,
    };
  });
  const sites = await tx.site.createManyAndReturn({
    data,
    select: { id: true, level: true, divisionCode: true, name: true },
  });
  for (const { id, divisionCode } of sites) {
    if (divisionCode) parents.set(divisionCode, { id, isOpen: true, isInScope: true });
  }
  await createCenterRecords(
    tx,
    sites.filter(({ level }) => level === "CENTER").map(({ id }) => id),
  );
  const staffId = actor.role === "STAFF" ? actor.id : null;
  await tx.siteChange.createMany({
    data: sites.map(({ id, name }) => ({
      siteId: id,
      name: "ADDED" as const,
      after: name,
      staffId,
    })),
  });
  return sites.length;
}
