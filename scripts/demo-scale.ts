import { parseArgs } from "node:util";
import { db } from "@/lib/shared/db/db";
import { MAX_COUNTIES } from "@/prisma/scale/city";
import { Refusal } from "@/prisma/scale/refuse";
import { scale, type Progress } from "@/prisma/scale/scale";
import { SIGN_INS } from "@/prisma/scale/sign-ins";

// npm run demo:scale -- --counties N --wishes M: fills an empty database with 太原市 and 24 months of
// made-up wishes. After an interruption it continues where it was; with a larger M it adds the rest.

const USAGE = `Usage: npm run demo:scale -- [--counties 1…${MAX_COUNTIES}] [--wishes M]`;
const LINES = { indexes: "Built indexes:", counts: "Counted counties:" };
const started = performance.now();

try {
  const { counties, wishes } = readOptions();
  const connectionString = process.env.DATABASE_URL ?? "";
  const { made } = await scale({ connectionString, counties, wishes, onProgress: show });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    made === 0
      ? "\n✔ All of it is there already."
      : `\n✔ ${made} wishes in ${seconds.toFixed(0)} s, ${Math.round(made / seconds)} a second with their counts.`,
  );
  const { city, center } = SIGN_INS;
  console.log(`Sign in as ${city.userName} / ${city.password}`);
  console.log(`        or ${center(1).userName} / ${center(1).password} and so on`);
} catch (error) {
  if (!(error instanceof Refusal) && !(error instanceof TypeError)) throw error;
  console.error(`✘ ${error.message}`);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      counties: { type: "string", default: "10" },
      wishes: { type: "string", default: "100000" },
    },
  });
  const [counties, wishes] = [Number(values.counties), Number(values.wishes)];
  const isRight =
    Number.isInteger(counties) && counties >= 1 && counties <= MAX_COUNTIES && wishes >= 1;
  if (!isRight || !Number.isInteger(wishes)) throw new Refusal(USAGE);
  return { counties, wishes };
}

/** Shows the progress in one line, which a terminal overwrites. */
function show({ made, wanted, what }: Progress): void {
  const line = what === "wishes" ? wishesLine(made, wanted) : `${LINES[what]} ${made} of ${wanted}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}`);
  else console.log(line);
}

function wishesLine(made: number, wanted: number): string {
  const seconds = (performance.now() - started) / 1000;
  const left = Math.round((seconds / made) * (wanted - made));
  return `${made} of ${wanted} wishes, ${Math.round(made / seconds)} a second, about ${left} s left`;
}
