import "server-only";
import type { Entry, Standing } from "@/lib/activities/programmes/entry";
import type { Transaction } from "@/lib/shared/db/db";
import type { Prisma } from "@/prisma/generated/client";

const STANDING_SELECT = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  spot: true,
  admission: true,
  places: true,
  status: true,
  cancelReason: true,
  isLateEntry: true,
  site: {
    select: { name: true, level: true, parent: { select: { name: true } } },
  },
  hostTeam: { select: { name: true } },
  category: { select: { name: true } },
  platform: { select: { name: true } },
} as const satisfies Prisma.ActivitySelect;

type Row = Prisma.ActivityGetPayload<{ select: typeof STANDING_SELECT }>;

/** Returns activities as a programme names them, in order of time and place. */
export async function findStanding(
  client: Transaction,
  where: Prisma.ActivityWhereInput,
): Promise<Standing[]> {
  const rows = await client.activity.findMany({
    where,
    select: STANDING_SELECT,
    orderBy: [{ startsAt: "asc" }, { site: { divisionCode: "asc" } }, { id: "asc" }],
  });
  return rows.map(toStanding);
}

function toStanding({ id, site, hostTeam, category, platform, ...row }: Row): Standing {
  return {
    ...row,
    ...{ activityId: id, place: site.name, town: townOf(site) },
    ...{ host: nameOf(hostTeam), category: nameOf(category), platform: nameOf(platform) },
  };
}

/** The 所 above a 站 or 点; nothing for a 所 or a centre itself. */
function townOf({ level, parent }: Row["site"]): string {
  return level === "VILLAGE" || level === "POINT" ? nameOf(parent) : "";
}

function nameOf(named: { name: string } | null): string {
  return named?.name ?? "";
}

/** What of a standing activity goes into the programme. */
export function toEntry({
  status: _s,
  cancelReason: _r,
  isLateEntry: _l,
  ...entry
}: Standing): Entry {
  return entry;
}
