import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { fetchHtml, type Page } from "@/tests/bench/pages/page";
import { sized } from "@/tests/bench/support/size";

/** Longer than any page caches what it has read (lib/shared/db/cache-reads.ts). */
const KEPT_MS = sized(16_000, 0);

const A_STATEMENT = /LOG: +(?:statement|execute [^:]*): (?!BEGIN|COMMIT|ROLLBACK)/g;

/** The SQL statements of each page with an empty cache, counted in the log of the database. */
export async function countStatements(pages: Page[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await logStatements(client, "all");
  for (const page of pages) await fetchHtml(page);
  const counts: number[] = [];
  for (const page of pages) {
    await sleep(KEPT_MS);
    const before = statementsLogged();
    await fetchHtml(page);
    await sleep(500); // a moment for the log
    counts.push(statementsLogged() - before);
  }
  await logStatements(client, "none");
  await client.end();
  return counts;
}

/** For all connections but this one, which have to be made anew. */
async function logStatements(client: pg.Client, which: "all" | "none") {
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  await client.query(`ALTER DATABASE ${rows[0]?.name} SET log_statement = '${which}'`);
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}

function statementsLogged(): number {
  return readFileSync(process.env.DATABASE_LOG ?? "", "utf8").match(A_STATEMENT)?.length ?? 0;
}
