import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { startOfDay } from "@/lib/shared/days/china-time";
import { DAY_MS, later } from "@/lib/shared/days/durations";
import { dueWindow } from "@/lib/desk/queues/falling-due";
import { findMatches, goesSql } from "@/lib/desk/queues/matches.data";
import type { DeskView } from "@/lib/desk/queues/schema";
import { subtreeIds } from "@/lib/desk/queues/where.data";
import { isDueSql } from "@/lib/orders/clocks/overdue.data";
import { Prisma } from "@/prisma/generated/client";

type Place = { id: string; lineage: string[] };

/** A condition over the columns of `wishes`; one that is broad costs too much to look at every wish. */
export type Filter = { sql: Prisma.Sql; isBroad: boolean };

/** The condition of the filters and the search of a view. */
export async function findFilter(
  actor: StaffActor,
  view: DeskView,
  places: Place[],
  now: Date,
): Promise<Filter> {
  const { who, q } = view;
  const matches = q ? await findMatches(actor, q) : null;
  const conditions = [
    Prisma.sql`true`,
    ...columnFilters(view, places),
    ...timeFilters(view, now),
    ...(who ? [await goesSql(actor, who)] : []),
    ...(matches ? [matches.sql] : []),
  ];
  return { sql: Prisma.join(conditions, " AND "), isBroad: matches?.isBroad ?? false };
}

function columnFilters(
  { place, unit, category, urgency, channel }: DeskView,
  places: Place[],
): Prisma.Sql[] {
  return [
    ...(place ? [Prisma.sql`"siteId" = ANY (${subtreeIds(places, place)}::uuid[])`] : []),
    ...(unit ? [Prisma.sql`"responsibleSiteId" = ${unit}::uuid`] : []),
    ...(category ? [Prisma.sql`"categoryId" = ${category}::uuid`] : []),
    ...(urgency ? [Prisma.sql`urgency = ${urgency}::"WishUrgency"`] : []),
    ...(channel ? [Prisma.sql`channel = ${channel}::"WishChannel"`] : []),
  ];
}

function timeFilters({ due, from, to }: DeskView, now: Date): Prisma.Sql[] {
  return [
    ...(due ? [isDueSql(dueWindow(due, now))] : []),
    ...(from ? [Prisma.sql`"createdAt" >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`"createdAt" < ${later(startOfDay(to), DAY_MS)}`] : []),
  ];
}
