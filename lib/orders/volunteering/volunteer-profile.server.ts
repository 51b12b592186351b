import "server-only";
import { pointOf, type Point } from "@/lib/network/sites/distance";
import type { Fit } from "@/lib/orders/volunteering/reasons";
import { PRESENT_VOLUNTEER } from "@/lib/orders/wishes/who-may-serve.data";
import type { Prisma } from "@/prisma/generated/client";

/** A team the volunteer leads, with the members who can attend, the leader first. */
export type LedTeam = {
  id: string;
  name: string;
  categoryIds: string[];
  members: { id: string; name: string }[];
};

/** What suits a volunteer, and the teams the volunteer leads. */
export type VolunteerProfile = Fit & {
  /** The volunteer number. */
  number: string;
  homePoint: Point | null;
  teams: LedTeam[];
};

const CATEGORIES = { select: { categoryId: true } } as const;

export const PROFILE_SELECT = {
  id: true,
  name: true,
  number: true,
  homeSiteId: true,
  availability: true,
  homeSite: { select: { lineage: true, latitude: true, longitude: true } },
  categories: CATEGORIES,
  leads: {
    where: { closedAt: null },
    select: {
      id: true,
      name: true,
      categories: CATEGORIES,
      members: {
        where: { volunteer: PRESENT_VOLUNTEER },
        select: { volunteer: { select: { id: true, name: true } } },
        orderBy: { joinedAt: "asc" },
      },
    },
    orderBy: { createdAt: "asc" },
  },
} as const satisfies Prisma.VolunteerSelect;

type ProfileRow = Prisma.VolunteerGetPayload<{ select: typeof PROFILE_SELECT }>;

export function toProfile({
  id,
  name,
  homeSite,
  categories,
  leads,
  ...fit
}: ProfileRow): VolunteerProfile {
  return {
    ...fit,
    homeLineage: homeSite.lineage,
    homePoint: pointOf(homeSite),
    categoryIds: toIds(categories),
    teams: leads.map((team) => ({
      id: team.id,
      name: team.name,
      categoryIds: toIds(team.categories),
      members: [
        { id, name },
        ...team.members.map(({ volunteer }) => volunteer).filter((member) => member.id !== id),
      ],
    })),
  };
}

function toIds(rows: { categoryId: string }[]): string[] {
  return rows.map(({ categoryId }) => categoryId);
}
