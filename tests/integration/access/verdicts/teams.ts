import { randomUUID } from "node:crypto";
import { COUNTY_ADMINS_ABOVE, type Company } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import type { VolunteerActor } from "@/lib/shared/auth/actor";
import { aStaff, aTeam, aVolunteer, present } from "@/tests/support/factories";
import { aSession } from "@/tests/support/sessions";

/** A text that no other row has. */
const unique = () => randomUUID().slice(0, 12);

const closed = { closedAt: new Date(0) };

const teamId = async ({ county }: Company, data = {}) => ({
  teamId: (await aTeam(county.village, [], data)).id,
});

const browserOf = async (actor: VolunteerActor) => {
  const { cookie } = await aSession(actor);
  return { role: "BROWSER", cookie } as const;
};

/** A member of a team who does not lead it. */
const member = async ({ county }: Company) => {
  const { id, members } = await aTeam(county.village);
  return { teamId: id, volunteerId: present(members[1]).id };
};

/** Who may change the teams, who may let people leave, and who may move away. */
export const TEAMS: Verdicts = {
  "lib/network/teams/actions.ts": {
    addTeam: {
      may: COUNTY_ADMINS_ABOVE,
      fields: ({ county, uninvolved }) => ({
        ...{ siteId: county.village.id, leaderId: uninvolved.id },
        ...{ kind: "SQUAD", name: `队 ${unique()}`, categoryIds: [county.category.id] },
      }),
    },
    editTeam: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async (company) => ({ ...(await teamId(company)), name: `队 ${unique()}` }),
    },
    appointLeader: { may: COUNTY_ADMINS_ABOVE, fields: member },
    addTeamMember: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async (company) => ({
        ...(await teamId(company)),
        volunteerId: (await aVolunteer(company.county.village)).id,
      }),
    },
    closeTeam: { may: COUNTY_ADMINS_ABOVE, fields: (company) => teamId(company) },
    reopenTeam: { may: COUNTY_ADMINS_ABOVE, fields: (company) => teamId(company, closed) },
  },
  "lib/orders/leaving/actions.ts": {
    disableStaff: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async ({ county }) => ({ staffId: (await aStaff(county.village.id)).id }),
    },
    disableVolunteer: {
      may: COUNTY_ADMINS_ABOVE,
      fields: async ({ county }) => ({ volunteerId: (await aVolunteer(county.village)).id }),
    },
    removeTeamMember: { may: COUNTY_ADMINS_ABOVE, fields: member },
  },
  "lib/orders/moving/actions.ts": {
    // Those of the company stay where they are: the county is theirs, or has no such category.
    moveVolunteer: {
      may: [],
      refusedAs: "SAME_COUNTY",
      fields: ({ county, otherCounty }) => ({
        ...{ homeSiteId: county.village.id, categoryIds: [otherCounty.category.id] },
      }),
      also: async ({ county, otherCounty }) => ({
        by: await browserOf(await aVolunteer(otherCounty)),
        fields: { homeSiteId: county.village.id },
      }),
    },
  },
};
