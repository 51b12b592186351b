import pg from "pg";
import { vi } from "vitest";

type Statement = { text: string; values: unknown[] };

/**
 * How the database would answer each statement that `work` sends, with the values it was sent with. Nothing
 * else may use the database meanwhile.
 */
export async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  let statements: Statement[];
  try {
    await work();
    statements = spy.mock.calls.map(([sent, values]) => toStatement(sent, values));
  } finally {
    spy.mockRestore();
  }
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const plans: string[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
      plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
    }
    return plans;
  } finally {
    await client.end();
  }
}

function toStatement(sent: unknown, given: unknown): Statement {
  if (typeof sent === "string") return { text: sent, values: (given ?? []) as unknown[] };
  const { text, values = given } = sent as { text: string; values?: unknown };
  return { text, values: (values ?? []) as unknown[] };
}
