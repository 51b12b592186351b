import { Client } from "pg";

/** One value from the database of the application under test. */
export async function findValue(sql: string, ...values: string[]): Promise<string> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: string }>(sql, values);
    const value = rows[0]?.value;
    if (value === undefined) throw new Error(`nothing found: ${sql}`);
    return value;
  } finally {
    await client.end();
  }
}
