import { main } from "./support/main.mjs";
import { dataEnvironment } from "./support/own-database.mjs";
import { Trouble } from "./support/trouble.mjs";
import { writeMigration } from "./support/write-migration.mjs";

// npm run migration -- <name>

await main(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Trouble("Give the migration a name: npm run migration -- add_service_hours");
  }
  const now = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const { env } = await dataEnvironment("npm run migration");
  const path = await writeMigration(
    `${process.env.MIGRATION_TIMESTAMP ?? now}_${name}`,
    env.DATABASE_URL,
  );
  console.log(path ? `✔ ${path}` : "✔ Nothing has changed since the last migration.");
});
