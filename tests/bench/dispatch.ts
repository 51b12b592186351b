import pg from "pg";
import { db } from "@/lib/shared/db/db";
import { measureBatch } from "@/tests/bench/dispatch/batch";
import { makeCounty } from "@/tests/bench/dispatch/county";
import { measureRanking } from "@/tests/bench/dispatch/ranking";
import { report } from "@/tests/bench/support/report";
import { sized } from "@/tests/bench/support/size";

// npm run bench -- dispatch: how long it takes to say who could serve a wish, beside the bare
// statement that finds them, and to plan many wishes at once, beside the best plan there is. The
// county is made for it: 90,000 volunteers, 1,500 teams, 150 stations, 14,000 wishes.

const RANKED = sized(250, 5);
const BATCHES = sized([200, 1000], [20]);

const connectionString = process.env.DATABASE_URL;
const client = new pg.Client({ connectionString });
await client.connect();
await makeCounty(client);
const { rows } = await client.query<{ id: string }>(
  `SELECT id FROM wishes WHERE status = 'APPROVED' ORDER BY "trackingNumber" LIMIT $1`,
  [Math.max(RANKED, ...BATCHES)],
);
const wishIds = rows.map(({ id }) => id);
const now = new Date();

console.error("  Ranking");
const ranking = await measureRanking(client, wishIds.slice(0, RANKED), now);
const batch = [];
for (const wishes of BATCHES) {
  console.error(`  Batch of ${wishes}`);
  batch.push(await measureBatch(wishIds.slice(0, wishes), now));
}
await Promise.all([client.end(), db.$disconnect()]);
report({ ...ranking, batch });
