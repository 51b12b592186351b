import { db } from "@/lib/shared/db/db";
import { env } from "@/lib/shared/env.server";
import { freezePrototypes } from "@/lib/shared/freeze-prototypes.server";
import { DEFAULT_PACE } from "@/lib/worker/pace";
import { demandSealedRows } from "@/lib/shared/sealing/plain-rows.data";
import { startWorker } from "@/lib/worker/worker";

// npm run worker: sends notices and processes due wishes until it is stopped. WORKER_HURRY divides all
// its intervals, for tests.

freezePrototypes();

const hurry = Number(process.env.WORKER_HURRY ?? 1);
const pace = {
  pollSeconds: DEFAULT_PACE.pollSeconds / hurry,
  processSeconds: DEFAULT_PACE.processSeconds / hurry,
  lateSeconds: DEFAULT_PACE.lateSeconds / hurry,
  foldSeconds: DEFAULT_PACE.foldSeconds / hurry,
  recountSeconds: DEFAULT_PACE.recountSeconds / hurry,
};

await demandSealedRows();

const starting = startWorker(env().DATABASE_URL, pace);

let isEnding = false;
async function end() {
  if (isEnding) return;
  isEnding = true;
  const stop = await starting;
  await stop();
  await db.$disconnect();
  process.exit(0);
}
// Before the last line is printed, since its reader may stop the worker at once.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end());

await starting;
console.log("The worker is at work.");
