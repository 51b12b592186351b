import { spawn } from "node:child_process";
import { once } from "node:events";
import { generateCode } from "./support/build.mjs";
import { main, onEnd } from "./support/main.mjs";
import { applyMigrations } from "./support/migrations.mjs";
import { dataEnvironment } from "./support/own-database.mjs";
import { stopChild } from "./support/processes.mjs";
import { tsx } from "./support/project.mjs";
import { sealRows } from "./support/seal-rows.mjs";

// node scripts/with-data.mjs SCRIPT ARGUMENT …: runs a TypeScript program with a database.

await main(async () => {
  const [script = "", ...given] = process.argv.slice(2);
  await generateCode();
  const { env } = await dataEnvironment(`npm run ${process.env.npm_lifecycle_event}`);
  await applyMigrations(env.DATABASE_URL);
  await sealRows(env);
  const [program, ...args] = tsx(script, ...given);
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: "inherit" });
  onEnd(() => stopChild(child));
  const [code] = await once(child, "exit");
  return code ?? 1;
});
