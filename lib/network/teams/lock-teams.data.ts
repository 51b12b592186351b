import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/**
 * Keeps leader and members of a team as they are until the transaction ends. Returns its leader, or
 * null if it is closed.
 */
export async function keepTeam(tx: Transaction, id: string): Promise<string | null> {
  const [team] = await tx.$queryRaw<{ leaderId: string }[]>`
    SELECT "leaderId" FROM teams WHERE id = ${id}::uuid AND "closedAt" IS NULL FOR SHARE`;
  return team?.leaderId ?? null;
}

/** Locks the open teams that this volunteer leads, and returns their ids. */
export async function lockTeamsOf(tx: Transaction, leaderId: string): Promise<string[]> {
  const teams = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM teams WHERE "leaderId" = ${leaderId}::uuid AND "closedAt" IS NULL
    ORDER BY id FOR NO KEY UPDATE`;
  return teams.map(({ id }) => id);
}
