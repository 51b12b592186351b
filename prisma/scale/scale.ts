import { availableParallelism } from "node:os";
import pg from "pg";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { addBatch, type Batch, type Part } from "@/prisma/scale/batch";
import { makeCity } from "@/prisma/scale/city";
import { countCounties } from "@/prisma/scale/count";
import { putIndexesBack, takeIndexesAway } from "@/prisma/scale/indexes";

/** The progress of the current part of the work; the parts run one after the other. */
export type Progress = { made: number; wanted: number; what: "wishes" | "indexes" | "counts" };

export type Order = {
  connectionString: string;
  counties: number;
  /** The number of wishes at the end, including existing ones. */
  wishes: number;
  onProgress: (progress: Progress) => void;
};

/** At most so many wishes in a transaction, or one part if it is larger. */
const BATCH = 20_000;
const LANES = Math.max(2, availableParallelism());
const LANE = "-c synchronous_commit=off -c temp_buffers=64MB";

/**
 * Fills an empty database with a city and its wishes, or continues an interrupted run; a larger number
 * adds the rest. Wish n of a month is the same whenever it is made.
 */
export async function scale({ connectionString, counties, wishes, onProgress }: Order) {
  const pool = new pg.Pool({ connectionString, max: LANES, options: LANE });
  const client = await connected(connectionString);
  const onIndex = (done: Omit<Progress, "what">) => onProgress({ ...done, what: "indexes" });
  try {
    await makeCity(client, counties);
    while ((await foldChanges()) > 0);
    const parts = await missingParts(client, wishes);
    const wanted = countWishes(parts);
    if (wanted > (await wishesMade(client))) await takeIndexesAway(client);
    let made = 0;
    await inParallel(groupIntoBatches(parts), async (batch) => {
      await withConnection(pool, (lane) => addBatch(lane, batch));
      made += countWishes(batch);
      onProgress({ made, wanted, what: "wishes" });
    });
    await putIndexesBack(client, "wishes", onIndex);
    await client.query("ANALYZE wishes, wish_events");
    const left = await uncounted(client);
    let counted = 0;
    await inParallel(splitIntoLots(left), async (lot) => {
      await withConnection(pool, (lane) => countCounties(lane, lot));
      counted += lot.length;
      onProgress({ made: counted, wanted: left.length, what: "counts" });
    });
    await putIndexesBack(client, "counts", onIndex);
    return { made: wanted };
  } finally {
    await Promise.all([client.end(), pool.end()]);
  }
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** The parts that do not exist yet, by month. */
async function missingParts(client: pg.Client, wishes: number): Promise<Part[]> {
  const { rows } = await client.query<Part>(
    `SELECT county, month::text, made + 1 AS first, round($1 * share)::int AS last FROM scale.months
     WHERE round($1 * share) > made ORDER BY months.month, county`,
    [wishes],
  );
  return rows;
}

async function wishesMade(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ made: number }>(
    "SELECT sum(made)::int AS made FROM scale.months",
  );
  return rows[0]?.made ?? 0;
}

/** Groups small parts into batches of at most `BATCH` wishes. */
function groupIntoBatches(parts: Part[]): Batch[] {
  const batches: Batch[] = [];
  for (const part of parts) {
    const last = batches.at(-1);
    if (last && countWishes(last) + countWishes([part]) <= BATCH) last.push(part);
    else batches.push([part]);
  }
  return batches;
}

function countWishes(batch: Batch): number {
  return batch.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

async function uncounted(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ centerId: string }>(
    `SELECT "centerId" FROM scale.counties WHERE NOT "isCounted" ORDER BY county`,
  );
  return rows.map(({ centerId }) => centerId);
}

/** Two lots for each lane, since each lot reads all events. */
function splitIntoLots(counties: string[]): string[][] {
  const lots = Array.from({ length: 2 * LANES }, (_, lot) =>
    counties.filter((_, index) => index % (2 * LANES) === lot),
  );
  return lots.filter((lot) => lot.length > 0);
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const lane = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function withConnection(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}
