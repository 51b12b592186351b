import "server-only";
import { listInvitable } from "@/lib/activities/speakers/queries";
import { db } from "@/lib/shared/db/db";

export type PlanChoices = Awaited<ReturnType<typeof listChoices>>;

/** What an activity can be made of: items of the menu, open places of the planner, teams, platforms, categories. */
export async function listChoices(
  { centerId, siteId }: { centerId: string; siteId: string },
  speakerIds: readonly string[] = [],
) {
  const open = { centerId, closedAt: null };
  const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
  const [items, sites, teams, platforms, categories] = await Promise.all([
    db.menuItem.findMany({
      where: { ...open, offer: { not: "WISH" }, category: { closedAt: null } },
      select: { id: true, name: true, nameEn: true, minutes: true },
      orderBy: [{ category: { position: "asc" } }, ...inOrder],
    }),
    db.site.findMany({
      where: { lineage: { has: siteId }, closedAt: null },
      select: { id: true, name: true, level: true },
      orderBy: [{ level: "asc" }, { name: "asc" }],
      take: 500,
    }),
    db.team.findMany({ where: open, select: { id: true, name: true }, orderBy: { name: "asc" } }),
    db.platform.findMany({
      where: open,
      select: { id: true, name: true, nameEn: true },
      orderBy: inOrder,
    }),
    db.serviceCategory.findMany({
      where: open,
      select: { id: true, name: true, nameEn: true },
      orderBy: inOrder,
    }),
  ]);
  const level = sites.find(({ id }) => id === siteId)?.level ?? "VILLAGE";
  const speakers = await listInvitable(centerId, level, speakerIds);
  return { items, sites, teams, platforms, categories, speakers };
}
