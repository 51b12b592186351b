import type { Prisma } from "@/prisma/generated/client";

const TEAM = {
  id: true,
  name: true,
  kind: true,
  site: { select: { name: true, lineage: true } },
} as const;

/** The open teams of a volunteer, as member and as leader. */
export const TEAMS_SELECT = {
  memberships: {
    where: { team: { closedAt: null } },
    select: { team: { select: TEAM } },
    orderBy: { joinedAt: "asc" },
  },
  leads: { where: { closedAt: null }, select: TEAM, orderBy: { createdAt: "asc" } },
} as const satisfies Prisma.VolunteerSelect;

type Team = {
  id: string;
  name: string;
  kind: "BRIGADE" | "SQUAD";
  site: { name: string; lineage: string[] };
};

/** The teams with `isLeader`, those the volunteer leads first. A leader may be listed as a member too. */
export function mergeTeams({
  leads,
  memberships,
}: {
  leads: Team[];
  memberships: { team: Team }[];
}) {
  const joined = memberships.map(({ team }) => team);
  const isLed = ({ id }: Team) => leads.some((team) => team.id === id);
  return [
    ...leads.map((team) => ({ ...team, isLeader: true })),
    ...joined.filter((team) => !isLed(team)).map((team) => ({ ...team, isLeader: false })),
  ];
}
