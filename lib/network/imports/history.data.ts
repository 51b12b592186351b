import "server-only";
import type { Transaction } from "@/lib/shared/db/db";

/** What a file, or taking it back, changed of a place. */
export type FileChange = {
  siteId: string;
  name: "ADDED" | "RENAMED" | "MOVED";
  before: string | null;
  after: string | null;
};

export async function recordFileChanges(
  tx: Transaction,
  changes: FileChange[],
  staffId: string | null,
): Promise<void> {
  const data = changes.map((change) => ({ ...change, staffId, isFromFile: true }));
  await tx.siteChange.createMany({ data });
}

/** The names of places by their ids. */
export async function findNames(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const sites = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM sites WHERE id = ANY (${unique}::uuid[])`;
  return new Map(sites.map(({ id, name }) => [id, name]));
}
