import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import type { TeamFilter } from "@/lib/network/teams/schema";
import { teamsOf } from "@/lib/network/teams/scope";

const ROWS_PER_PAGE = 20;

export type ListedTeam = Awaited<ReturnType<typeof listTeams>>["teams"][number];

/** The teams of the actor's subtree, the newest first. */
export async function listTeams(actor: StaffActor, { q, kind, page }: TeamFilter) {
  const found = await db.team.findMany({
    where: {
      AND: [
        teamsOf(actor),
        q
          ? {
              OR: [
                { name: { contains: escapeLike(q) } },
                { site: { name: { contains: escapeLike(q) } } },
              ],
            }
          : {},
        kind ? { kind } : {},
      ],
    },
    select: {
      id: true,
      kind: true,
      name: true,
      closedAt: true,
      site: { select: { name: true } },
      leader: { select: { name: true } },
      brigade: { select: { name: true } },
      _count: { select: { members: true } },
    },
    orderBy: { id: "desc" },
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  const { rows: teams, ...place } = toPage(found, page, ROWS_PER_PAGE);
  return { teams, ...place };
}

const MAX_MEMBERS = 100;

export type TeamPage = NonNullable<Awaited<ReturnType<typeof findTeam>>>;

/** A team with its people, for staff of its places and for its leader; else null. */
export function findTeam(actor: Actor, id: string) {
  return db.team.findFirst({
    where: { id, ...teamsOf(actor) },
    select: {
      id: true,
      kind: true,
      name: true,
      centerId: true,
      closedAt: true,
      leaderId: true,
      brigadeId: true,
      site: { select: { name: true } },
      brigade: { select: { name: true } },
      squads: {
        where: { closedAt: null },
        select: { id: true, name: true },
        orderBy: { id: "asc" },
        take: MAX_MEMBERS,
      },
      categories: { select: { category: { select: { id: true, name: true, nameEn: true } } } },
      members: {
        select: {
          volunteer: { select: { id: true, name: true, number: true, disabledAt: true } },
        },
        orderBy: [{ joinedAt: "asc" }, { volunteerId: "asc" }],
        take: MAX_MEMBERS,
      },
      _count: { select: { members: true } },
    },
  });
}

/** The open brigades a squad of the county may belong to. */
export function listBrigades(centerId: string) {
  return db.team.findMany({
    where: { centerId, kind: "BRIGADE", closedAt: null },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take: 400,
  });
}
