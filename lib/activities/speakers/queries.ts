import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";
import { mayInvite } from "@/lib/activities/speakers/policy";
import type { SpeakerFilter } from "@/lib/activities/speakers/schema";
import type { SiteLevel } from "@/prisma/generated/enums";

export { listTeamChoices, type TeamChoice } from "@/lib/activities/speakers/team-choices.data";

/** More hardly fit a county; about a hundred are usual. */
const MAX_SPEAKERS = 500;

export type Speaker = Awaited<ReturnType<typeof listSpeakers>>[number];

/** The roster of the actor's county, those who are retired last; a city has none. */
export async function listSpeakers(
  { centerId }: Pick<StaffActor, "centerId">,
  { q }: Pick<SpeakerFilter, "q"> = {},
) {
  if (!centerId) return [];
  const speakers = await db.speaker.findMany({
    where: { centerId },
    select: {
      ...{ id: true, name: true, unit: true, fields: true, availability: true },
      ...{ invitedBy: true, closedAt: true, team: { select: { id: true, name: true } } },
    },
    orderBy: [{ closedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    take: MAX_SPEAKERS,
  });
  return q ? speakers.filter((speaker) => isAbout(speaker, q)) : speakers;
}

/** Whether name, unit, team or a field of a speaker has the text in it. */
function isAbout(
  { name, unit, fields, team }: Pick<SpeakerText, "name" | "unit" | "fields" | "team">,
  q: string,
): boolean {
  return [name, unit, team?.name ?? "", ...fields].some((text) =>
    text.toLowerCase().includes(q.toLowerCase()),
  );
}

type SpeakerText = {
  name: string;
  unit: string;
  fields: string[];
  team: { name: string } | null;
};

/** The speakers whom units of this level may invite, with those of `chosen` who are retired since. */
export async function listInvitable(
  centerId: string,
  level: SiteLevel,
  chosen: readonly string[] = [],
): Promise<Speaker[]> {
  const speakers = await listSpeakers({ centerId });
  return speakers.filter(
    ({ id, closedAt, invitedBy }) =>
      chosen.includes(id) || (!closedAt && mayInvite(level, invitedBy)),
  );
}
