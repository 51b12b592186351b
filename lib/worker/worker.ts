import "server-only";
import { PgBoss } from "pg-boss";
import type { Transaction } from "@/lib/db";
import {
  findForgotten,
  planNotices,
  sendDelivery,
  type Due,
  type Enqueue,
} from "@/lib/deliveries/commands";
import { walkDueWishes } from "@/lib/dispatch/walk";

/** How often the worker looks, in seconds; tests are in more of a hurry. */
export type Pace = {
  /** For new notices and deliveries. */
  pollSeconds: number;
  /** For wishes whose time has come, and for what a stopped worker left. */
  walkSeconds: number;
  /** How long a job may take before it counts as left by a stopped worker. */
  jobSeconds: number;
};

export const USUAL_PACE: Pace = { pollSeconds: 1, walkSeconds: 30, jobSeconds: 60 };

const DELIVER = "deliver";
const WALK = "walk";
const AT_ONCE = 100;

/**
 * Moves wishes on when their time has come, and sends what people are to be told. Everything it
 * needs to know lies in the database: any number may run, and one that is stopped anywhere leaves
 * nothing that another does not find. Gives back what ends it in order.
 */
export async function startWorker(
  databaseUrl: string,
  pace: Pace = USUAL_PACE,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    superviseIntervalSeconds: Math.min(60, pace.jobSeconds),
    monitorIntervalSeconds: Math.min(60, pace.jobSeconds),
  });
  boss.on("error", (error) => console.error("worker:", error));
  await boss.start();
  // Sending again costs nothing: a delivery knows itself whether it has been sent.
  await boss.createQueue(DELIVER, {
    expireInSeconds: pace.jobSeconds,
    retryLimit: 100,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60 * 60,
    deleteAfterSeconds: 24 * 60 * 60,
  });
  await boss.createQueue(WALK, { policy: "exclusive", expireInSeconds: 10 * pace.jobSeconds });
  const polling = { pollingIntervalSeconds: Math.max(0.5, pace.pollSeconds) };
  await boss.work<{ deliveryId: string }>(
    DELIVER,
    { ...polling, batchSize: AT_ONCE, perJobResults: true },
    async (jobs) => {
      const results = [];
      for (const { id, data } of jobs) results.push({ id, ...(await deliver(boss, data)) });
      return results;
    },
  );
  await boss.work(WALK, polling, async () => {
    const walked = await walkDueWishes(new Date());
    if (walked > 0) console.log(`worker: ${walked} wishes moved on`);
  });
  const stopRelay = repeat(pace.pollSeconds, async () => {
    while ((await planNotices(enqueueWith(boss), new Date())) > 0);
  });
  const stopWalks = repeat(pace.walkSeconds, async () => {
    await boss.send(WALK, {});
    await requeueForgotten(boss, pace);
  });
  return async () => {
    await Promise.all([stopRelay(), stopWalks()]);
    await boss.stop({ graceful: true, timeout: 10_000 });
  };
}

/** One that goes wrong in a way nobody thought of must not hold up the others. */
async function deliver(boss: PgBoss, { deliveryId }: { deliveryId: string }) {
  try {
    const again = await sendDelivery(deliveryId, new Date());
    if (again) await boss.send(DELIVER, { deliveryId }, { startAfter: again });
    return { status: "completed" as const };
  } catch (error) {
    console.error(`worker: delivery ${deliveryId}:`, error);
    return { status: "failed" as const };
  }
}

/** The jobs stand in the database with the transaction that made them necessary. */
function enqueueWith(boss: PgBoss): Enqueue {
  return async (tx, dues) => {
    await boss.insert(DELIVER, dues.map(jobOf), { db: executorOf(tx) });
  };
}

async function requeueForgotten(boss: PgBoss, { jobSeconds }: Pace): Promise<void> {
  const forgotten = await findForgotten(new Date(Date.now() - 10 * jobSeconds * 1000));
  if (forgotten.length > 0) await boss.insert(DELIVER, forgotten.map(jobOf));
}

function jobOf({ deliveryId, notBefore }: Due) {
  return { data: { deliveryId }, startAfter: notBefore };
}

/** Lets pg-boss work inside a transaction of ours. */
function executorOf(tx: Transaction) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
}

/** Does `work` again and again, one after the other; gives back what ends it when it is done. */
function repeat(seconds: number, work: () => Promise<void>): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const round = () => {
    running = work()
      .catch((error: unknown) => console.error("worker:", error))
      .then(() => {
        if (!isStopped) timer = setTimeout(round, seconds * 1000);
      });
  };
  round();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
