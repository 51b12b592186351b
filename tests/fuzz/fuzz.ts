import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { seededRandom } from "@/prisma/seed/random";
import { closeClient, isServerError, send, type Try } from "@/tests/fuzz/client";
import { trackingPath } from "@/lib/shared/auth/tracking-link.server";
import { startSecondServer } from "@/tests/e2e/support/second-server";
import { explorePages } from "@/tests/fuzz/crawl";
import { changedTables, digestDatabase } from "@/tests/fuzz/digest";
import { signInEverybody } from "@/tests/fuzz/people";
import { listActions, listRoutes } from "@/tests/fuzz/targets";
import { makeTry } from "@/tests/fuzz/tries";
import { NOBODY, type World } from "@/tests/fuzz/world";

// npm run fuzz: sends malformed requests to every route and action of the built server, and compares
// the whole database before and after. Reproduce a run with --seed. Exit code 0 if nothing failed.

const AT_ONCE = 12;
/** Tries between two looks at the database. */
const BATCH = 500;

const { values } = parseArgs({
  options: {
    tries: { type: "string", default: "50000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    json: { type: "boolean", default: false },
  },
});
const wanted = Number(values.tries);
const random = seededRandom(Number(values.seed));
const url = process.env.BASE_URL ?? "";

// A server uses one core.
const second = wanted > 5_000 ? await startSecondServer() : undefined;
const servers = second ? [url, second.url] : [url];

const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await forgetLimits();
const world = await explore();
console.error(
  `Seed ${values.seed}: ${world.routes.length} routes, ${world.actions.length} actions, ${world.forms.length} forms and ${world.queries.length} queries of ${world.people.length} people`,
);

const begin = performance.now();
const failed: string[] = [];
const answers = new Map<string, number>();
let changes = 0;
let tries = 0;
for (let before = await digestDatabase(client); tries < wanted;) {
  const batch = Array.from({ length: Math.min(BATCH, wanted - tries) }, () =>
    makeTry(random, { ...world, url: random.oneOf(servers) }),
  );
  await sendAll(batch);
  tries += batch.length;
  const after = await digestDatabase(client);
  const changed = changedTables(before, after);
  if (changed.length > 0)
    console.error(`Changed by tries ${tries - batch.length} to ${tries}: ${changed.join(", ")}`);
  changes += changed.length;
  before = after;
}
const seconds = (performance.now() - begin) / 1000;
console.error(`${(tries / seconds).toFixed(0)} tries a second, ${seconds.toFixed(0)} s`);
writeFileSync(".data/log/fuzz.log", failed.join("\n"));
for (const line of failed.slice(0, 20)) console.error(line.slice(0, 600));
if (failed.length > 0) console.error("All of them stand in .data/log/fuzz.log");

console.error(
  [...answers]
    .sort()
    .map(([kind, times]) => `${kind}: ${times}`)
    .join(", "),
);

const result = { tries, serverErrors: failed.length, changes };
console.log(values.json ? JSON.stringify(result) : result);
closeClient();
await forgetLimits();
await client.end();
await second?.stop();
process.exitCode = failed.length + changes > 0 ? 1 : 0;

async function explore(): Promise<World> {
  const people = await signInEverybody(url);
  const routes = listRoutes();
  const actions = listActions();
  const starts = routes.filter((route) => !/\[|^\/(f|_next|api)\//.test(route));
  const found = [];
  for (const person of people) found.push(await explorePages(url, person, starts));
  found.push(await explorePages(url, NOBODY, await residentsLinks()));
  const forms = found.flatMap((part) => part.forms);
  const queries = found.flatMap((part) => part.queries);
  return { url, people, routes, actions, forms, queries };
}

/** What was tried here must not count against whoever tests this database before or after. */
async function forgetLimits(): Promise<void> {
  await client.query("DELETE FROM rate_limits");
}

/** The page of one wish in each status, as its resident opens it. */
async function residentsLinks(): Promise<string[]> {
  const { rows } = await client.query<{ number: string }>(
    `SELECT DISTINCT ON (status) "trackingNumber" AS number FROM wishes ORDER BY status, id`,
  );
  return rows.map(({ number }) => trackingPath(number));
}

/** Keeps some requests under way at a time. */
async function sendAll(batch: Try[]): Promise<void> {
  const waiting = batch.values();
  const work = async () => {
    for (const one of waiting) {
      const outcome = await send(one);
      count(one, outcome.status);
      if (isServerError(outcome)) failed.push(describe(one, outcome.status));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** How often each kind was answered with each status: most of each must not be refused at the door. */
function count({ what, method }: Try, status: number): void {
  const kind = `${what.replace(/ of .*/, "")} ${method} ${status}`;
  answers.set(kind, (answers.get(kind) ?? 0) + 1);
}

function describe({ what, method, target, headers, body }: Try, status: number): string {
  const { cookie, ...others } = headers;
  const who = world.people.find((person) => person.cookie === cookie)?.name ?? cookie;
  const text = body?.toString().replace(/\r\n/g, "⏎").slice(0, 3_000) ?? "";
  return `${status} ${what}: ${method} ${target.slice(0, 300)} as ${who} ${JSON.stringify(others).slice(0, 800)} ${text}`;
}
