import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { isHandler } from "@/lib/shared/auth/handler";
import { db } from "@/lib/shared/db/db";
import { teamsOf } from "@/lib/network/teams/scope";

const MAX_TEAMS = 100;

export type TeamAtPlace = NonNullable<Awaited<ReturnType<typeof listTeamsAt>>>[number];

/** The open teams of a place itself, brigades first; null for who sees no teams. */
export async function listTeamsAt(actor: StaffActor, siteId: string) {
  if (!isHandler(actor)) return null;
  return db.team.findMany({
    where: { AND: [{ siteId, closedAt: null }, teamsOf(actor)] },
    select: {
      id: true,
      kind: true,
      name: true,
      leader: { select: { name: true } },
      _count: { select: { members: true } },
    },
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
    take: MAX_TEAMS,
  });
}
