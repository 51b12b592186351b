import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { fetchHtml, pageAt } from "@/tests/bench/pages/page";
import { sized } from "@/tests/bench/support/size";

const CHANGES = sized(6, 1);

/** Between two changes: shorter than the pause of lib/public/file-pages/renewals.ts, so that some fall into it. */
const GAP_MS = 900;

/** `expireTime` of next.config.mjs, and a second. */
const QUIET_MS = sized(16_000, 500);

/** After so long a page that shows no change never will. */
const GIVE_UP_SECONDS = 60;

const wall = pageAt("/wall");

/** For how many seconds at most the wall shows an outdated wish. */
export type Staleness = {
  /** After a change that the database signals. */
  staleSeconds: number;
  /** After a change without a signal, as with a broken connection, while visits continue … */
  staleSecondsUnheard: number;
  /** … and for the first visitor after a quiet time. */
  isStaleAfterQuiet: boolean;
};

export async function measureStaleness(): Promise<Staleness> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const id = await firstOnWall(client);
    const heard: number[] = [];
    for (let count = 0; count < CHANGES; count++) {
      await sleep(GAP_MS);
      heard.push(await secondsUntilSeen(await change(client, id, `heard ${count}`)));
    }
    await sleep(QUIET_MS);
    await client.query("ALTER TABLE wishes DISABLE TRIGGER wishes_public_pages");
    const unheard = await secondsUntilSeen(await change(client, id, "unheard"));
    const words = await change(client, id, "after quiet");
    await sleep(QUIET_MS);
    return {
      staleSeconds: Math.max(...heard),
      staleSecondsUnheard: unheard,
      isStaleAfterQuiet: !(await fetchHtml(wall)).includes(words),
    };
  } finally {
    await client.query("ALTER TABLE wishes ENABLE TRIGGER wishes_public_pages");
    await client.end();
  }
}

/** The newest wish on the wall of the county shown to visitors who have chosen none. */
async function firstOnWall(client: pg.Client): Promise<string> {
  const html = await fetchHtml(wall);
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM wishes WHERE "isPublic" ORDER BY "createdAt" DESC`,
  );
  // By its id, which the page holds as a key: several wishes have the same content.
  const shown = rows.find(({ id }) => html.includes(id));
  if (!shown) throw new Error("no wish of the demo is on the wall");
  return shown.id;
}

/** Changes the content of a wish while its page is cached. Returns the content. */
async function change(client: pg.Client, id: string, words: string): Promise<string> {
  await fetchHtml(wall);
  await client.query('UPDATE wishes SET "publicContent" = $2 WHERE id = $1', [id, words]);
  return words;
}

async function secondsUntilSeen(words: string): Promise<number> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  while (!(await fetchHtml(wall)).includes(words)) {
    if (seconds() > GIVE_UP_SECONDS) throw new Error(`the wall does not show "${words}"`);
    await sleep(20);
  }
  return seconds();
}
