import { readFileSync } from "node:fs";
import { Client } from "pg";
import { db } from "@/lib/shared/db/db";
import { MEND_STATEMENTS } from "@/lib/reporting/stats/counting-sql";
import { checkBatch, makeBatch, type Batch } from "@/prisma/scale/batch";
import { addDays, addStories, withValues } from "@/prisma/scale/city";
import { sealPeople } from "@/prisma/scale/seal-people";
import { readSql } from "@/prisma/scale/sql";
import MENU from "@/prisma/seed/menu.json";
import { aStaff } from "@/tests/support/factories";

/** The running month and thirteen before it, so that the same month of last year is among them. */
const MONTHS = 14;
/** The wishes of all seven counties in this time. */
const WISHES = 5000;
const VOLUNTEERS = 45;
/** No number of the demo's people told one by one begins so. */
const PHONES = { residents: "1993", volunteers: "1992" };

/**
 * What happened in the seven counties before: thousands of wishes with their steps and services, made
 * in bulk as those of `npm run demo:scale`, and held to the same rules before they are written.
 */
export async function seedHistory(now: Date): Promise<void> {
  await staffSisterCounties();
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(readSql("setup"));
    await client.query("INSERT INTO scale.run VALUES ($1, $2)", [now, MONTHS]);
    await addStories(client);
    await addDays(client, now);
    await client.query(withValues(readSeedSql("history"), VOLUNTEERS, now, MONTHS));
    await sealPeople(client, PHONES);
    await addWishes(client);
    await client.query("SET LOCAL session_replication_role = origin");
    await client.query("DROP SCHEMA scale CASCADE");
    // The counts are planned well only with statistics of what was written.
    await client.query("ANALYZE");
    await countAll(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** Each county has somebody who handles its wishes; only those of 昌吉市 have a password. */
async function staffSisterCounties(): Promise<void> {
  const centers = await db.site.findMany({ where: { level: "CENTER", staff: { none: {} } } });
  for (const { id, divisionCode } of centers) {
    await aStaff(id, { name: "演示员", userName: `demo-${divisionCode}` });
  }
}

async function addWishes(client: Client): Promise<void> {
  const { rows: batch } = await client.query<Batch[number]>(
    `SELECT county, month::text, 1 AS first, round($1 * share)::int AS last FROM scale.months
     WHERE round($1 * share) > 0`,
    [WISHES],
  );
  const words = MENU.flatMap(({ name, items, wishes }) => {
    const sentences = [...wishes, ...wishes, ...items.flatMap(([item = ""]) => item)];
    return sentences.map((content, nth) => ({
      category: name,
      nth,
      content,
      count: sentences.length,
    }));
  });
  await client.query(
    `CREATE TEMP TABLE demo_words ON COMMIT DROP AS SELECT *
     FROM jsonb_to_recordset('${JSON.stringify(words).replaceAll("'", "''")}')
       AS given (category text, nth int, content text, count int)`,
  );
  await makeBatch(client, batch);
  await client.query(readSeedSql("history-batch"));
  await checkBatch(client);
  await client.query("SET LOCAL session_replication_role = replica");
  await client.query(readSql("write"));
}

async function countAll(client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>("SELECT id FROM centers");
  for (const statement of MEND_STATEMENTS) {
    await client.query(statement, [rows.map(({ id }) => id)]);
  }
}

function readSeedSql(name: "history" | "history-batch"): string {
  return readFileSync(`prisma/seed/${name}.sql`, "utf8");
}
