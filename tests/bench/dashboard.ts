import pg from "pg";
import { db } from "@/lib/shared/db/db";
import { scale } from "@/prisma/scale/scale";
import { measureDashboards } from "@/tests/bench/dashboard/reading";
import { weighCountyPage } from "@/tests/bench/dashboard/page-weight";
import { measureStraightSql } from "@/tests/bench/dashboard/straight-sql";
import { measureWriteCost } from "@/tests/bench/dashboard/writing";
import { report, rounded } from "@/tests/bench/support/report";
import { sized } from "@/tests/bench/support/size";

// npm run bench -- dashboard: how long the data of a dashboard takes to read, of a village, a county
// and a city, while the history behind it grows, beside the same figures by straight SQL over the
// events; how heavy the page of a county is; and what keeping the counts costs the steps of wishes. The city is generated: ten
// counties, 1,401 villages, 24 months. --max EVENTS leaves out larger histories.

const SIZES = sized([100_000, 1_000_000, 10_000_000], [1_000]);
const COUNTIES = sized(10, 1);
/** Events a generated wish has on average. */
const EVENTS_A_WISH = 8;

const limit = process.argv.indexOf("--max");
const max = limit < 0 ? Infinity : Number(process.argv[limit + 1]);
const connectionString = process.env.DATABASE_URL ?? "";
const client = new pg.Client({ connectionString });
await client.connect();

const sizes = [];
for (const size of SIZES.filter((events) => events <= max)) {
  console.error(`  ${size.toLocaleString("en")} events`);
  const wishes = Math.ceil(size / EVENTS_A_WISH);
  await scale({ connectionString, counties: COUNTIES, wishes, onProgress: () => {} });
  await client.query("VACUUM (ANALYZE)");
  const { rows } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM wish_events",
  );
  const reading = await measureDashboards(client);
  const straightSqlMs = await measureStraightSql(client);
  sizes.push({ events: rows[0]?.count, ...reading, straightSqlMs: rounded(straightSqlMs) });
}
console.error("  Page");
const kilobytesGz = await weighCountyPage();
console.error("  Writing");
const { writeCost, writeCostWithoutFolding } = await measureWriteCost(client);
await Promise.all([client.end(), db.$disconnect()]);

const [smallest, largest] = [sizes[0], sizes.at(-1)];
report({
  sizes,
  kilobytesGz: kilobytesGz === null ? null : rounded(kilobytesGz),
  growth: smallest && largest && rounded(largest.cityMs / smallest.cityMs),
  speedup: largest && rounded(largest.straightSqlMs / largest.cityMs),
  writeCost: rounded(writeCost),
  writeCostWithoutFolding: rounded(writeCostWithoutFolding),
});
