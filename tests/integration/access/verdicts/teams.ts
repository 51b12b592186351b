import { randomUUID } from "node:crypto";
import { COUNTY_ADMINS_ABOVE, type Company } from "@/tests/integration/access/company";
import type { Verdicts } from "@/tests/integration/access/verdicts/verdict";
import { aTeam, aVolunteer, present } from "@/tests/support/factories";

/** A text that no other row has. */
const unique = () => randomUUID().slice(0, 12);

const closed = { closedAt: new Date(0) };

const teamId = async ({ county }: Company, data = {}) => ({
  teamId: (await aTeam(county.village, [], data)).id,
});

/** A member of a team who does not lead it. */
const member = async ({ county }: Company) => {
  const { id, members } = await aTeam(county.village);
  return { teamId: id, volunteerId: present(members[1]).id };
};

/** Who may change the teams. */
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
    removeTeamMember: { may: COUNTY_ADMINS_ABOVE, fields: member },
    closeTeam: { may: COUNTY_ADMINS_ABOVE, fields: (company) => teamId(company) },
    reopenTeam: { may: COUNTY_ADMINS_ABOVE, fields: (company) => teamId(company, closed) },
  },
};
