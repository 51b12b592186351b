import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/shared/db/db";
import { requestOpenData } from "@/lib/reporting/exports/commands";
import { startCounting } from "@/lib/worker/start-counting";
import { startExports } from "@/lib/worker/start-exports";
import { startTidying } from "@/lib/worker/start-tidying";
import { countTry } from "@/lib/shared/limits/count-tries.data";
import { asked } from "@/tests/integration/reporting/exports/asking";
import { aCast, type Cast } from "@/tests/support/cast";
import { aWishIn } from "@/tests/support/scenes";
import { workerProcesses } from "@/tests/support/worker-processes";

const PACE = {
  pollSeconds: 0.05,
  processSeconds: 0.05,
  lateSeconds: 1,
  foldSeconds: 0.05,
  recountSeconds: 0.05,
};

let cast: Cast;
beforeEach(async () => {
  cast = await aCast();
});

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

const until = (isSo: () => Promise<boolean>) => vi.waitUntil(isSo, { timeout: 20_000 });

describe("while it runs", () => {
  test("changes of counts are folded in, and none once it has ended", async () => {
    const changes = () =>
      db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM count_changes`;
    const isFolded = async () => (await changes())[0]?.n === 0;
    await aWishIn("RATED", cast);
    expect(await isFolded()).toBe(false);
    stop = startCounting(PACE);
    await until(isFolded);
    await stop();
    await aWishIn("SUBMITTED", cast);
    await new Promise((later) => setTimeout(later, 200));
    expect(await isFolded()).toBe(false);
  });

  test("exports that wait are made, and those that are old are taken away", async () => {
    await requestOpenData(cast.center, asked(cast.county.center.id));
    const { id } = await db.export.findFirstOrThrow();
    stop = startExports(PACE);
    const statusOf = async () => (await db.export.findUnique({ where: { id } }))?.status;
    await until(async () => (await statusOf()) === "READY");
    await db.export.update({ where: { id }, data: { createdAt: new Date(0) } });
    await until(async () => (await statusOf()) === undefined);
  });

  test("counts of tries that are over go", async () => {
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await countTry("codeToPhone", "19900010042", yesterday);
    await countTry("codeToPhone", "19900010043");
    stop = startTidying(PACE);
    await until(async () => (await db.rateLimit.count()) === 1);
  });
});

test("npm run worker says that it is at work, and ends in order when it is told to", async () => {
  const workers = workerProcesses();
  workers.start(1);
  expect(await workers.stop()).toEqual([0]);
}, 60_000);
