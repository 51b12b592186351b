import "server-only";
import { db } from "@/lib/shared/db/db";
import { DAY_MS } from "@/lib/shared/days/durations";
import type { ShownActivity } from "@/lib/public/programme/shown-activity";
import { isShown, shownRows, withBareNames } from "@/lib/public/programme/shown-rows.data";

/** An activity on a page of its own. */
export type ActivityPage = NonNullable<Awaited<ReturnType<typeof findPublicActivity>>>;

/** Null if it is not public; one that was cancelled is for a month. */
export async function findPublicActivity(id: string, now = new Date()) {
  const found = await db.activity.findFirst({
    where: {
      id,
      OR: [
        { status: { in: ["PUBLISHED", "HELD"] } },
        { status: "CANCELLED", endsAt: { gt: new Date(now.getTime() - CANCELLED_MS) } },
      ],
    },
    select: {
      ...{ id: true, centerId: true, menuItemId: true, title: true, description: true, spot: true },
      ...{ kind: true, form: true, topic: true, beneficiary: true, admission: true, places: true },
      ...{ startsAt: true, endsAt: true, status: true, version: true, changedAt: true },
      ...{ cancelReason: true },
      site: {
        select: {
          ...{ id: true, name: true, level: true, phone: true, address: true },
          parent: { select: { name: true, level: true, phone: true } },
        },
      },
      hostTeam: { select: { id: true, name: true } },
      category: { select: { name: true, nameEn: true } },
      speakers: { select: { speaker: { select: { name: true, unit: true } } } },
      menuItem: { select: { name: true, nameEn: true } },
      events: {
        where: { name: "change" },
        select: { data: true, note: true },
        orderBy: { seq: "desc" },
      },
    },
  });
  return found && { ...found, status: found.status as "PUBLISHED" | "HELD" | "CANCELLED" };
}

/** For how long a cancelled activity is still shown to who follows a link to it. */
const CANCELLED_MS = 30 * DAY_MS;

/** When the same item of the menu is held next, elsewhere or another time. */
export async function listSame(
  { id, centerId, menuItemId }: Pick<ActivityPage, "id" | "centerId" | "menuItemId">,
  now = new Date(),
): Promise<ShownActivity[]> {
  if (!menuItemId) return [];
  const rows = await db.$queryRaw<ShownActivity[]>`
    ${shownRows()}
    WHERE a."centerId" = ${centerId}::uuid AND a."startsAt" > ${now} AND a."menuItemId" = ${menuItemId}::uuid
      AND a.id <> ${id}::uuid AND ${isShown(now)} AND a.status = 'PUBLISHED'
    ORDER BY a."startsAt", a.id LIMIT 4`;
  return rows.map(withBareNames);
}

/** A place with what it holds next; null if it is closed or no place of a county. */
export async function findVenue(id: string) {
  const site = await db.site.findFirst({
    where: { id, closedAt: null, centerId: { not: null } },
    select: {
      ...{ id: true, name: true, level: true, phone: true, address: true, centerId: true },
      parent: { select: { name: true, level: true, phone: true } },
    },
  });
  const { centerId } = site ?? {};
  return site && centerId ? { ...site, centerId } : null;
}

export type Venue = NonNullable<Awaited<ReturnType<typeof findVenue>>>;
