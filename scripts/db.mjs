import { whyEnded } from "./support/database.mjs";
import { main } from "./support/main.mjs";
import { applyMigrations } from "./support/migrations.mjs";
import { becomeOwner } from "./support/owner.mjs";
import { startOwnDatabase } from "./support/own-database.mjs";
import { logFile, step } from "./support/step.mjs";

// npm run db: runs this folder's database only, until Ctrl-C.

await main(
  async () => {
    becomeOwner("npm run db");
    const { url, ended } = await step("Database", startOwnDatabase);
    await step("Migrations", () => applyMigrations(url));
    console.log(`\nDATABASE_URL=${url}\n\nCtrl-C ends it.`);
    await ended;
    throw whyEnded(logFile("postgres"));
  },
  { interrupted: 0 },
);
