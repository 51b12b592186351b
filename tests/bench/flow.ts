import { deepStrictEqual } from "node:assert";
import pg from "pg";
import { HOUR_MS, later } from "@/lib/shared/days/durations";
import { db } from "@/lib/shared/db/db";
import { LIMITS } from "@/lib/shared/limits/limits";
import { flowByCommands } from "@/tests/bench/flow/by-commands";
import { flowByHand } from "@/tests/bench/flow/by-hand/flow";
import { runOn } from "@/tests/bench/flow/by-hand/run";
import { assembleCast } from "@/tests/bench/flow/cast";
import { readContents } from "@/tests/bench/flow/contents";
import { endHour } from "@/tests/bench/support/limits";
import { report, rounded } from "@/tests/bench/support/report";
import { medianRound } from "@/tests/bench/support/rounds";
import { sized } from "@/tests/bench/support/size";

// npm run bench -- flow: how many wishes a second go from 点单 to 评单 through the commands, and
// how many when the same rows are written by hand. Each side has a database of its own. Every wish comes
// from a phone and an address of its own, to one village, and a turn has as many as its limit lets in
// within an hour; before the next one, that hour is over.

const ROUNDS = sized(9, 1);
const FLOWS_A_TURN = sized(LIMITS.codesForPlace.points, 16);
const AT_ONCE = 8;

const cast = await assembleCast();
await db.$disconnect();
const commands = { url: new URL(process.env.DATABASE_URL ?? ""), count: 0 };
const floor = { url: databaseBeside(commands.url, "hive_floor"), count: 0 };
await copyDatabase(commands.url, floor.url);
const pool = new pg.Pool({ connectionString: floor.url.href, max: 10 });

const measured = async () => {
  await endHour();
  return turn(commands, (number) => flowByCommands(cast, number));
};
const byHand = async () => {
  await runOn(pool)("deleteOldCounts", later(new Date(), HOUR_MS));
  return turn(floor, (number) => flowByHand(pool, cast, number));
};
await measured();
await byHand();
const round = await medianRound({ rounds: ROUNDS, measured, floor: byHand });

const commandsPool = new pg.Pool({ connectionString: commands.url.href });
deepStrictEqual(await readContents(commandsPool), await readContents(pool));
await Promise.all([commandsPool.end(), pool.end(), db.$disconnect()]);
report({
  flowsPerSecond: rounded(round.measured),
  floorFlowsPerSecond: rounded(round.floor),
  ratio: rounded(round.ratio),
});

/** Runs so many flows, some in parallel. Returns the flows per second. */
async function turn(side: { count: number }, flow: (number: number) => Promise<void>) {
  const last = side.count + FLOWS_A_TURN;
  const work = async () => {
    while (side.count < last) await flow(side.count++);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return (FLOWS_A_TURN * 1000) / (performance.now() - start);
}

async function copyDatabase(from: URL, to: URL) {
  const client = new pg.Client({ connectionString: databaseBeside(from, "postgres").href });
  await client.connect();
  await client.query(`CREATE DATABASE ${to.pathname.slice(1)} TEMPLATE ${from.pathname.slice(1)}`);
  await client.end();
}

/** Another database of the same server. */
function databaseBeside(url: URL, name: string): URL {
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  return beside;
}
