import { Console } from "node:console";

/** Prints a result: one JSON object with --json, else a table for people. */
export function report(result: Record<string, unknown>): void {
  if (process.argv.includes("--json")) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  const output = new Console(process.stdout);
  for (const [name, value] of Object.entries(result)) {
    if (Array.isArray(value)) output.table(value);
    else output.log(`${name.padEnd(32)}${String(value)}`);
  }
}

/** Rounds to three digits; such a measurement is no more exact. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
