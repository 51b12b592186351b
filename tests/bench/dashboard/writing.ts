import type { Client } from "pg";
import { foldChanges } from "@/lib/reporting/stats/counting.data";
import { flowByCommands } from "@/tests/bench/flow/by-commands";
import { assembleCast } from "@/tests/bench/flow/cast";
import { endHour } from "@/tests/bench/support/limits";
import { medianRound } from "@/tests/bench/support/rounds";
import { sized } from "@/tests/bench/support/size";

const ROUNDS = sized(7, 1);
const FLOWS_A_TURN = sized(100, 8);
const AT_ONCE = 8;

/**
 * How much longer wishes take from 点单 to 评单 with the counts than without, measured in turn on the
 * same database; once with the folding that the worker does in parallel, once without.
 */
export async function measureWriteCost(client: Client) {
  const cast = await assembleCast();
  let count = 0;
  const turn = async (isCounted: boolean, isFolded: boolean) => {
    const trigger = `${isCounted ? "ENABLE" : "DISABLE"} TRIGGER wish_events_are_counted`;
    await client.query(`ALTER TABLE wish_events ${trigger}`);
    await endHour();
    const last = count + FLOWS_A_TURN;
    const work = async () => {
      while (count < last) await flowByCommands(cast, count++);
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (isFolded) while ((await foldChanges()) > 0);
    return performance.now() - start;
  };
  await turn(true, true); // warms up
  const floor = () => turn(false, false);
  const whole = await medianRound({ rounds: ROUNDS, measured: () => turn(true, true), floor });
  const alone = await medianRound({ rounds: ROUNDS, measured: () => turn(true, false), floor });
  await client.query("ALTER TABLE wish_events ENABLE TRIGGER wish_events_are_counted");
  return { writeCost: whole.ratio, writeCostWithoutFolding: alone.ratio };
}
