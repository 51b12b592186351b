import "server-only";
import { fromPrisma, PgBoss } from "pg-boss";
import {
  findForgotten,
  planNotices,
  type Due,
  type Enqueue,
} from "@/lib/notices/deliveries/relay.data";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { USUAL_PACE, type Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";
import { startCounting } from "@/lib/worker/start-counting";
import { startExports } from "@/lib/worker/start-exports";
import { HOUR_MS } from "@/lib/shared/days/durations";

const DELIVERIES = "deliveries";

/** So many gateways are waited for at once. */
const LANES = 4;

/**
 * Moves wishes on when their time has come, and sends what people are to be told. Everything it
 * needs to know lies in the database: any number may run, and one that is stopped anywhere leaves
 * nothing that another does not find. Gives back what ends it in order.
 */
export async function startWorker(
  databaseUrl: string,
  pace: Pace = USUAL_PACE,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: LANES + 1 });
  boss.on("error", (error) => console.error("worker:", error));
  await boss.start();
  await takeDeliveries(boss, pace);
  const stopRelay = repeat(pace.pollSeconds, () => relay(boss, pace));
  const stopWalks = repeat(pace.walkSeconds, async () => {
    const walked = await processDueWishes(new Date());
    if (walked > 0) console.log(`worker: ${walked} wishes moved on`);
  });
  const stopCounting = startCounting(pace);
  const stopExports = startExports(pace);
  return async () => {
    await Promise.all([stopRelay(), stopWalks(), stopCounting(), stopExports()]);
    await boss.stop({ graceful: true, timeout: 10_000 });
  };
}

async function takeDeliveries(boss: PgBoss, { pollSeconds }: Pace): Promise<void> {
  // Of each delivery one job waits at most ("short"), so that it may be queued again at any time.
  await boss.createQueue(DELIVERIES, {
    policy: "short",
    retryLimit: 0,
    deleteAfterSeconds: HOUR_MS / 1000,
  });
  await boss.work<{ deliveryId: string }>(
    DELIVERIES,
    {
      pollingIntervalSeconds: Math.max(0.5, pollSeconds),
      batchSize: 20,
      burstWhenBatchFull: true,
      localConcurrency: LANES,
    },
    async (jobs) => {
      for (const { data } of jobs) await deliver(boss, data.deliveryId);
    },
  );
}

/** One that goes wrong in a way nobody thought of holds up no others: it is found when it is late. */
async function deliver(boss: PgBoss, deliveryId: string): Promise<void> {
  try {
    const notBefore = await sendDelivery(deliveryId, new Date());
    if (notBefore) await boss.insert(DELIVERIES, [jobOf({ deliveryId, notBefore })]);
  } catch (error) {
    console.error(`worker: delivery ${deliveryId}:`, error);
  }
}

/** Queues what is new, in the transaction that plans it, and what is late. */
async function relay(boss: PgBoss, { lateSeconds }: Pace): Promise<void> {
  const enqueue: Enqueue = async (tx, dues) => {
    await boss.insert(DELIVERIES, dues.map(jobOf), { db: fromPrisma(tx) });
  };
  while ((await planNotices(enqueue, new Date())) > 0);
  const late = await findForgotten(new Date(Date.now() - lateSeconds * 1000));
  if (late.length > 0) await boss.insert(DELIVERIES, late.map(jobOf));
}

function jobOf({ deliveryId, notBefore }: Due) {
  return { data: { deliveryId }, singletonKey: deliveryId, startAfter: notBefore };
}
