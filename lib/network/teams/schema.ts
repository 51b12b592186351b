import * as z from "zod";
import { pageParam } from "@/lib/shared/forms/paging";
import { id, ids, name } from "@/lib/shared/forms/fields";
import { idParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { sortParams } from "@/lib/shared/forms/sorting";
import { TEAM_COLUMNS } from "@/lib/network/teams/columns";
import { TeamKind } from "@/prisma/generated/enums";

export const addTeamSchema = z.object({
  siteId: id,
  leaderId: id,
  kind: z.enum(TeamKind, { error: "pickOne" }),
  name: name(40),
  categoryIds: ids,
});

/** `brigadeId` counts for a squad only. */
export const editTeamSchema = z.object({
  teamId: id,
  name: name(40),
  brigadeId: id.optional(),
  categoryIds: ids,
});

export const teamIdSchema = z.object({ teamId: id });

export const teamMemberSchema = z.object({ teamId: id, volunteerId: id });

/** The parameters of the address of the list of teams; invalid ones are ignored. */
export const teamFilterSchema = z.object({
  q: searchTextParam,
  kind: param(z.enum(TeamKind)),
  ...sortParams(TEAM_COLUMNS),
  page: pageParam,
});

/** The parameters of the address while a team is added: first its place, then its leader. */
export const newTeamSchema = z.object({
  q: searchTextParam,
  place: idParam,
  leader: idParam,
});

export type AddTeam = z.output<typeof addTeamSchema>;
export type EditTeam = z.output<typeof editTeamSchema>;
export type TeamId = z.output<typeof teamIdSchema>;
export type TeamMember = z.output<typeof teamMemberSchema>;
export type TeamFilter = z.output<typeof teamFilterSchema>;
