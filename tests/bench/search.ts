import pg from "pg";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findStaffActor } from "@/lib/shared/auth/queries";
import { db } from "@/lib/shared/db/db";
import { initialsOf } from "@/lib/network/sites/spelling.server";
import { listWishes } from "@/lib/desk/queues/queries";
import { deskViewSchema } from "@/lib/desk/queues/schema";
import { scale } from "@/prisma/scale/scale";
import { giveNames, spreadPeople, type Asker } from "@/tests/bench/search/people";
import { readAll, scan } from "@/tests/bench/search/plain-scan";
import { giveWords, TYPED } from "@/tests/bench/search/words";
import { report, rounded } from "@/tests/bench/support/report";
import { sized } from "@/tests/bench/support/size";

// npm run bench -- search: how long the desk of a centre takes to find the first results of a search among
// all the wishes of one county, and whether they are those that a plain scan of all of them finds.

const WISHES = sized(280_000, 1_500);
const ROUNDS = sized(8, 1);
const ROWS = 25;
const SLOWEST = 8;

const connectionString = process.env.DATABASE_URL ?? "";
const client = new pg.Client({ connectionString });
await client.connect();
await scale({ connectionString, counties: 1, wishes: WISHES, onProgress: () => {} });
await giveWords(client);
await spreadPeople(client, WISHES);
const askers = await giveNames(client);
await client.query("VACUUM (ANALYZE)");
const actor = await findCenter();
const wishes = await readAll(client, actor.siteId);
const queries = await typedQueries(askers);
console.error(`  ${queries.length} searches among ${wishes.length.toLocaleString("en")} wishes`);

let wanted = 0;
let found = 0;
for (const q of queries) {
  const expected = scan(wishes, askers, q, ROWS);
  const ids = new Set((await search(q)).rows.map(({ id }) => id));
  const hits = expected.filter((id) => ids.has(id)).length;
  if (hits < expected.length) console.error(`  ${q}: ${hits} of ${expected.length}`);
  wanted += expected.length;
  found += hits;
}

const times: { q: string; ms: number }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const q of queries) {
    const start = performance.now();
    await search(q);
    times.push({ q, ms: performance.now() - start });
  }
}
times.sort((a, b) => a.ms - b.ms);
const slowest = [...new Map(times.map(({ q, ms }) => [q, ms]))].sort(([, a], [, b]) => a - b);
for (const [q, ms] of slowest.slice(-SLOWEST)) {
  console.error(`  slowest: ${q}, ${rounded(ms)} ms`);
}
await Promise.all([client.end(), db.$disconnect()]);

report({
  wishes: wishes.length,
  recall: found / wanted,
  p50Ms: rounded(quantile(0.5)),
  p95Ms: rounded(quantile(0.95)),
});

async function search(q: string) {
  return listWishes(actor, deskViewSchema.parse({ q }), [], new Date());
}

async function findCenter(): Promise<StaffActor> {
  const { id } = await db.staff.findFirstOrThrow({
    where: { site: { level: "CENTER", wishes: { none: {} }, center: { wishes: { some: {} } } } },
    select: { id: true },
  });
  const staff = await findStaffActor({ id });
  if (staff?.role !== "STAFF") throw new Error("the bench has no staff");
  return staff;
}

/** What people type: words, numbers, names in Chinese and in pinyin, phones. */
async function typedQueries([first, second, third]: Asker[]): Promise<string[]> {
  const sites = await db.site.findMany({
    where: { centerId: actor.siteId, level: { in: ["TOWNSHIP", "VILLAGE"] } },
    orderBy: { divisionCode: "asc" },
    take: 40,
  });
  const places = sites.filter((_, index) => index % 8 === 0).map(({ name }) => name);
  const categories = await db.serviceCategory.findMany({
    where: { centerId: actor.siteId },
    orderBy: { position: "asc" },
    take: 2,
  });
  const numbers = wishes.filter((_, index) => index % (WISHES / 5) === 7);
  return [
    ...TYPED,
    ...places.flatMap((name) => [name.slice(0, 2), initialsOf(name)]),
    ...categories.flatMap(({ name }) => [name, initialsOf(name)]),
    ...numbers.map(({ number }) => number),
    ...[first, second, third].flatMap((asker) =>
      asker ? [asker.name, asker.phone, asker.phone.slice(-4)] : [],
    ),
    ...["蜂1234", "feng 1017", "志愿服务7队", "zyfw"],
  ];
}

function quantile(share: number): number {
  return times[Math.ceil(times.length * share) - 1]?.ms ?? 0;
}
