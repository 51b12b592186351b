import { main } from "./support/main.mjs";
import { applyMigrations } from "./support/migrations.mjs";
import { dataEnvironment } from "./support/own-database.mjs";
import { sealRows } from "./support/seal-rows.mjs";

// npm run migrate

await main(async () => {
  const { env } = await dataEnvironment("npm run migrate");
  const names = await applyMigrations(env.DATABASE_URL);
  for (const name of names) console.log(`✔ ${name}`);
  if (await sealRows(env)) console.log("✔ Personal data of before is sealed.");
  if (!names.length) console.log("✔ The database has every migration already.");
});
