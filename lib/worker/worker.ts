import "server-only";
import { fromPrisma, PgBoss } from "pg-boss";
import {
  findLateDeliveries,
  planNotices,
  type DueDelivery,
  type Enqueue,
} from "@/lib/notices/deliveries/relay.data";
import { sendDelivery } from "@/lib/notices/deliveries/send.data";
import { processLapses } from "@/lib/activities/activities/process-lapses.data";
import { processDueWishes } from "@/lib/orders/dispatch/process-due-wishes.data";
import { processReminders } from "@/lib/orders/visits/process-reminders.data";
import { DEFAULT_PACE, type Pace } from "@/lib/worker/pace";
import { repeat } from "@/lib/worker/repeat";
import { startAudit } from "@/lib/worker/start-audit";
import { startCounting } from "@/lib/worker/start-counting";
import { startExports } from "@/lib/worker/start-exports";
import { startImports } from "@/lib/worker/start-imports";
import { startRetention } from "@/lib/worker/start-retention";
import { startTidying } from "@/lib/worker/start-tidying";
import { HOUR_MS } from "@/lib/shared/days/durations";

const DELIVERIES = "deliveries";

/** The number of deliveries sent at the same time. */
const CONCURRENCY = 4;

/**
 * Processes due wishes and sends notices. All its state is in the database: any number of workers may
 * run, and what a stopped one leaves another finds. Returns a function that stops it in order.
 */
export async function startWorker(
  databaseUrl: string,
  pace: Pace = DEFAULT_PACE,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: CONCURRENCY + 1 });
  boss.on("error", (error) => console.error("worker:", error));
  await boss.start();
  await consumeDeliveries(boss, pace);
  const stopRelay = repeat(pace.pollSeconds, () => relay(boss, pace));
  const stopProcessing = repeat(pace.processSeconds, async () => {
    const processed = await processDueWishes(new Date());
    if (processed > 0) console.log(`worker: ${processed} wishes moved on`);
    await processReminders(new Date());
    await processLapses(new Date());
  });
  const stopCounting = startCounting(pace);
  const stopExports = startExports(pace);
  const stopImports = startImports(pace);
  const stopTidying = startTidying(pace);
  const stopAudit = startAudit(pace);
  const stopRetention = startRetention(pace);
  return async () => {
    const stops = [
      ...[stopRelay, stopProcessing, stopCounting, stopExports, stopTidying, stopAudit],
      ...[stopRetention, stopImports],
    ];
    await Promise.all(stops.map((stop) => stop()));
    await boss.stop({ graceful: true, timeout: 10_000 });
  };
}

async function consumeDeliveries(boss: PgBoss, { pollSeconds }: Pace): Promise<void> {
  // At most one job of each delivery waits ("short"), so that it may be queued again at any time.
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
      localConcurrency: CONCURRENCY,
    },
    async (jobs) => {
      for (const { data } of jobs) await deliver(boss, data.deliveryId);
    },
  );
}

/** An unexpected error does not stop the other deliveries: this one is found again when it is late. */
async function deliver(boss: PgBoss, deliveryId: string): Promise<void> {
  try {
    const notBefore = await sendDelivery(deliveryId, new Date());
    if (notBefore) await boss.insert(DELIVERIES, [toJob({ deliveryId, notBefore })]);
  } catch (error) {
    console.error(`worker: delivery ${deliveryId}:`, error);
  }
}

/** Queues new deliveries, in the transaction that plans them, and late ones. */
async function relay(boss: PgBoss, { lateSeconds }: Pace): Promise<void> {
  const enqueue: Enqueue = async (tx, dues) => {
    await boss.insert(DELIVERIES, dues.map(toJob), { db: fromPrisma(tx) });
  };
  while ((await planNotices(enqueue, new Date())) > 0);
  const late = await findLateDeliveries(new Date(Date.now() - lateSeconds * 1000));
  if (late.length > 0) await boss.insert(DELIVERIES, late.map(toJob));
}

function toJob({ deliveryId, notBefore }: DueDelivery) {
  return { data: { deliveryId }, singletonKey: deliveryId, startAfter: notBefore };
}
