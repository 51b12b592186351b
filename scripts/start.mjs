import { continueOnPinnedNode, install, isOnPinnedNode } from "./support/install.mjs";
import { main } from "./support/main.mjs";
import { becomeOwner } from "./support/owner.mjs";
import { demandPort } from "./support/ports.mjs";
import { Trouble } from "./support/trouble.mjs";

// npm start, npm run dev: from a fresh clone to a running Hive. Until the dependencies are installed
// this runs on any Node.

const isDev = process.argv.includes("--dev");
const port = process.env.PORT || "3000";
const command = isDev ? "npm run dev" : "npm start";

await main(
  async () => {
    demandSecrets();
    if (!process.env.DATABASE_URL) becomeOwner(command);
    await demandPort(port, command);
    await install();
    if (!isOnPinnedNode()) return continueOnPinnedNode();
    const { runHive } = await import("./support/hive.mjs");
    await runHive({ mode: isDev ? "dev" : "start", port: Number(port), command });
  },
  { interrupted: 0 },
);

/** With DATABASE_URL the secrets must be set too: generated ones would be lost with this folder. */
function demandSecrets() {
  if (!process.env.DATABASE_URL) return;
  for (const name of ["AUTH_SECRET", "ID_NUMBER_KEY", "HIVE_KEYS"]) {
    if (process.env[name]) continue;
    const example =
      name === "HIVE_KEYS" ? "echo main:$(openssl rand -hex 32)" : "openssl rand -hex 32";
    throw new Trouble(
      `DATABASE_URL is set but ${name} is not: set it to a value of your own, such as the output of \`${example}\`.`,
    );
  }
}
