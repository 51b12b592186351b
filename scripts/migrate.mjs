import { grantTo } from "./support/application-role.mjs";
import { withClient } from "./support/client.mjs";
import { main } from "./support/main.mjs";
import { applyMigrations } from "./support/migrations.mjs";
import { dataEnvironment } from "./support/own-database.mjs";
import { sealRows } from "./support/seal-rows.mjs";

// npm run migrate. With APPLICATION_DATABASE_URL it gives the role of that URL its rights as well.

await main(async () => {
  const { env } = await dataEnvironment("npm run migrate");
  const names = await applyMigrations(env.DATABASE_URL);
  const served = process.env.APPLICATION_DATABASE_URL;
  if (served) {
    const role = decodeURIComponent(new URL(served).username);
    await withClient(env.DATABASE_URL, (client) => grantTo(client, role));
  }
  for (const name of names) console.log(`✔ ${name}`);
  if (await sealRows(env)) console.log("✔ Personal data of before is sealed.");
  if (!names.length) console.log("✔ The database has every migration already.");
});
