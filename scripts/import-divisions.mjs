import { spawn } from "node:child_process";
import { once } from "node:events";
import { generateClient } from "./support/build.mjs";
import { main, onEnd } from "./support/main.mjs";
import { applyMigrations } from "./support/migrations.mjs";
import { dataEnvironment } from "./support/own-database.mjs";
import { stopChild } from "./support/processes.mjs";
import { tsx } from "./support/project.mjs";

// npm run import:divisions -- FILE …: import-divisions.ts with a database at hand.

await main(async () => {
  await generateClient();
  const { env } = await dataEnvironment("npm run import:divisions");
  await applyMigrations(env.DATABASE_URL);
  const [program, ...args] = tsx("scripts/import-divisions.ts", ...process.argv.slice(2));
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: "inherit" });
  onEnd(() => stopChild(child));
  const [code] = await once(child, "exit");
  return code ?? 1;
});
