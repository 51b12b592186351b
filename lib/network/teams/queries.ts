import "server-only";
import type { Actor, StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { escapeLike } from "@/lib/shared/db/like";
import { toPage, pageArgs } from "@/lib/shared/forms/paging";
import { readSorting, toSqlOrder } from "@/lib/shared/forms/sorting";
import { NEWEST_TEAMS, type TeamColumn } from "@/lib/network/teams/columns";
import type { TeamFilter } from "@/lib/network/teams/schema";
import { teamsOf } from "@/lib/network/teams/scope";
import type { Prisma } from "@/prisma/generated/client";

const ROWS_PER_PAGE = 20;

export type ListedTeam = Awaited<ReturnType<typeof listTeams>>["teams"][number];

/** The teams of the actor's subtree, the newest first unless sorted otherwise. */
export async function listTeams(actor: StaffActor, { q, kind, page, ...sort }: TeamFilter) {
  const { column, direction } = readSorting(sort, NEWEST_TEAMS);
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
      site: { select: { id: true, name: true } },
      leader: { select: { id: true, name: true, disabledAt: true } },
      brigade: { select: { id: true, name: true } },
      _count: { select: { members: true } },
    },
    orderBy: [...ORDERS[column](toSqlOrder(direction)), { id: "desc" }],
    ...pageArgs(page, ROWS_PER_PAGE),
  });
  const { rows: teams, ...place } = toPage(found, page, ROWS_PER_PAGE);
  return { teams, ...place };
}

type Order = Prisma.TeamOrderByWithRelationInput[];

const ORDERS: Record<TeamColumn, (way: "asc" | "desc") => Order> = {
  name: (way) => [{ name: way }],
  kind: (way) => [{ kind: way }],
  place: (way) => [{ site: { divisionCode: way } }, { site: { name: way } }],
  brigade: (way) => [{ brigade: { name: way } }],
  leader: (way) => [{ leader: { name: way } }],
  members: (way) => [{ members: { _count: way } }],
  state: (way) => [{ closedAt: { sort: way, nulls: way === "asc" ? "first" : "last" } }],
  added: (way) => [{ id: way }],
};

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
