import "server-only";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { db } from "@/lib/shared/db/db";

export type TeamChoice = { id: string; name: string };

/** The open teams of the actor's county, by name; a city has none. */
export async function listTeamChoices({
  centerId,
}: Pick<StaffActor, "centerId">): Promise<TeamChoice[]> {
  if (!centerId) return [];
  return db.team.findMany({
    where: { centerId, closedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
