import pg from "pg";
import { vi } from "vitest";

/**
 * Returns the SQL statements that `work` sends to the database. Nothing else may use the database
 * meanwhile.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return spy.mock.calls.map(([statement]) => statementText(statement));
  } finally {
    spy.mockRestore();
  }
}

function statementText(statement: unknown): string {
  return typeof statement === "string" ? statement : (statement as { text: string }).text;
}
