import type { Client } from "pg";

/** Tables in which a refused try may leave a trace, and why. */
const LEFT_OUT: Record<string, string> = {
  rate_limits: "counts tries that failed",
  sessions: "say when they were last used",
  wish_lookers: "say who looks at a wish",
  audit_entries: "sign-ins that failed and limits that were reached are recorded",
  audit_links: "seal those records",
  audit_tail: "points at those records",
  place_imports:
    "keep any file an administrator uploads; the worker reads it and says what is wrong",
  saved_views:
    "keep a list under any name, since a list is an address of which the wrong parts are ignored",
};

/** A digest of every row of every table, by table. */
export async function digestDatabase(client: Client): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const digests = new Map<string, string>();
  for (const { name } of tables.filter(({ name }) => !(name in LEFT_OUT))) {
    const { rows } = await client.query<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(row, '' ORDER BY row), '')) AS digest
       FROM (SELECT md5(t::text) AS row FROM ${name} AS t) AS rows`,
    );
    digests.set(name, rows[0]?.digest ?? "");
  }
  return digests;
}

/** The tables whose rows differ. */
export function changedTables(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
}
