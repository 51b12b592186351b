import { SYSTEM } from "@/lib/shared/auth/actor";
import { eraseResident, eraseVolunteer } from "@/lib/orders/erasure/commands";
import { keyRing } from "@/lib/shared/sealing/key-ring.server";
import { countKeys, rotateKeys } from "@/lib/shared/sealing/rotate-keys.data";
import { sealPlainRows } from "@/lib/shared/sealing/seal-rows.data";
import { runCommand } from "@/scripts/command-line";

// npm run keys -- seal | rotate | status | erase-resident PHONE-OR-WISH | erase-volunteer PHONE

const USAGE =
  "Usage: npm run keys -- seal | rotate | status | erase-resident PHONE-OR-WISH | erase-volunteer PHONE";

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (isStopped = true));

await runCommand(run, USAGE);

async function run(): Promise<string> {
  switch (process.argv[2]) {
    case "seal":
      await sealPlainRows((table, done) => done > 0 && console.log(`… ${table}: ${done} rows`));
      return "✔ Everything personal is sealed.";
    case "rotate": {
      const done = await rotateKeys(
        (count) => count > 0 && console.log(`… ${count} keys`),
        () => !isStopped,
      );
      const rest = isStopped ? " Stopped: run it again for the rest." : "";
      return `✔ ${done} keys are wrapped under "${keyRing().current}" now.${rest}`;
    }
    case "status":
      return describe(await countKeys());
    case "erase-resident":
      await eraseResident(SYSTEM, process.argv[3] ?? "");
      return "✔ Erased.";
    case "erase-volunteer":
      await eraseVolunteer(SYSTEM, process.argv[3] ?? "");
      return "✔ Erased.";
    case undefined:
    default:
      return USAGE;
  }
}

function describe(counts: Record<string, number>): string {
  const { current, keys } = keyRing();
  const names = [...new Set([...keys.keys(), ...Object.keys(counts)])];
  return names
    .map((name) => {
      const state = name === current ? "current" : keys.has(name) ? "old" : "MISSING in HIVE_KEYS";
      return `${name}: ${counts[name] ?? 0} keys of people (${state})`;
    })
    .join("\n");
}
