import "server-only";
import { db } from "@/lib/shared/db/db";

/**
 * The tables that still hold rows of before there was sealing: their check is not validated. Server
 * and worker do not start before these are sealed.
 */
export async function listPlainTables(): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT conrelid::regclass::text AS name FROM pg_constraint
    WHERE conname LIKE '%\_are\_sealed' AND NOT convalidated
      AND connamespace = current_schema()::regnamespace ORDER BY 1`;
  return rows.map(({ name }) => name);
}

/** Throws if there are rows that are not sealed yet. */
export async function demandSealedRows(): Promise<void> {
  const tables = await listPlainTables();
  if (tables.length === 0) return;
  throw new Error(
    `Personal data in ${tables.join(", ")} is not sealed yet. Run \`npm run keys -- seal\`, then start again.`,
  );
}
