import "server-only";
import type { Fit } from "@/lib/orders/volunteering/reasons";
import { PRESENT_VOLUNTEER } from "@/lib/orders/wishes/who-may-serve.data";
import type { Prisma } from "@/prisma/generated/client";

/** A team the volunteer leads, and who of it can be named to go: the leader first. */
export type OwnTeam = {
  id: string;
  name: string;
  categoryIds: string[];
  members: { id: string; name: string }[];
};

/** What a volunteer is good for, and the teams led. */
export type Own = Fit & { teams: OwnTeam[] };

const CATEGORIES = { select: { categoryId: true } } as const;

export const OWN_SELECT = {
  id: true,
  name: true,
  homeSiteId: true,
  availability: true,
  homeSite: { select: { lineage: true } },
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

type OwnRow = Prisma.VolunteerGetPayload<{ select: typeof OWN_SELECT }>;

export function ownOf({ id, name, homeSite, categories, leads, ...fit }: OwnRow): Own {
  return {
    ...fit,
    homeLineage: homeSite.lineage,
    categoryIds: idsOf(categories),
    teams: leads.map((team) => ({
      id: team.id,
      name: team.name,
      categoryIds: idsOf(team.categories),
      members: [
        { id, name },
        ...team.members.map(({ volunteer }) => volunteer).filter((member) => member.id !== id),
      ],
    })),
  };
}

function idsOf(rows: { categoryId: string }[]): string[] {
  return rows.map(({ categoryId }) => categoryId);
}
