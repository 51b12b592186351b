import type { Pool } from "pg";

/** Columns with random values, of a length that is always the same. */
const DRAWN = [
  ...["phoneSealed", "phoneToken", "personKey", "searchTokens", "contactNameSealed"],
  ...["trackingNumber", "codeHash", "key"],
];

/**
 * All rows of all tables. Ids and times are replaced by whether they are set, random values by their
 * length, so that the rows of both sides cost the database the same.
 */
export async function readContents(pool: Pool): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await pool.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(
       CASE WHEN data_type IN ('uuid', 'timestamp with time zone') OR column_name = 'id'
         THEN format('%I IS NULL AS %1$I', column_name)
       WHEN data_type = 'ARRAY' AND udt_name = '_uuid' THEN format('cardinality(%I) AS %1$I', column_name)
       WHEN column_name = ANY ($1) THEN format('length(%I::text) AS %1$I', column_name)
       ELSE format('%I', column_name) END) AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations'
     GROUP BY table_name`,
    [DRAWN],
  );
  const contents: Record<string, unknown[]> = {};
  for (const { name, columns } of tables) {
    const { rows } = await pool.query(
      `WITH row AS (SELECT ${columns.join(", ")} FROM ${name})
       SELECT to_jsonb(row) AS row, count(*) FROM row GROUP BY 1 ORDER BY 1`,
    );
    contents[name] = rows;
  }
  return contents;
}
