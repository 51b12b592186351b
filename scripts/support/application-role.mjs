import { createHmac } from "node:crypto";
import pg from "pg";
import { withClient } from "./client.mjs";

/**
 * A role for the web server and the worker, which own nothing: what is only ever added they cannot
 * change or delete, whatever statement reaches the database through them.
 */
const ROLE = "hive_app";

/**
 * Creates the role, or gives it anew what it may do. Called after migrations, since new tables come
 * without rights.
 * @param {string} ownerUrl of the database, as its owner, who may create roles
 * @returns {Promise<string>} the URL of the same database for the role
 */
export async function applicationUrl(ownerUrl) {
  const url = new URL(ownerUrl);
  // Nobody has to keep it: it is the same for the same owner.
  const password = createHmac("sha256", decodeURIComponent(url.password))
    .update(ROLE)
    .digest("hex");
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    // Two commands may start at the same time.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('application role'))");
    // Roles belong to all databases of a server: another of them may have made it, or do so now.
    await client.query(`
      DO $$ BEGIN
        CREATE ROLE ${ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)};
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await grantTo(client, ROLE);
    await client.query("COMMIT");
  });
  url.username = ROLE;
  url.password = password;
  return url.href;
}

/**
 * Grants a role all that the application needs and takes away the rest.
 * @param {pg.Client} client
 * @param {string} role
 */
export async function grantTo(client, role) {
  const name = pg.escapeIdentifier(role);
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name};
    REVOKE ALL ON _prisma_migrations FROM ${name};
    -- The functions that fill and empty it have rights of their own.
    REVOKE INSERT, UPDATE, DELETE ON audit_tail FROM ${name};`);
  const { rows } = await client.query(`
    SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname LIKE '%\\_are\\_immutable'`);
  for (const { table } of rows) {
    await client.query(`REVOKE UPDATE, DELETE ON ${table} FROM ${name}`);
  }
  // pg-boss keeps its jobs in a schema that it makes and changes itself. Jobs made by another role may
  // go: the worker finds again what they were for.
  const { rows: databases } = await client.query("SELECT current_database() AS database");
  const database = pg.escapeIdentifier(databases[0].database);
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${name}`);
  const { rowCount } = await client.query(
    "SELECT FROM pg_namespace WHERE nspname = 'pgboss' AND nspowner <> $1::regrole",
    [role],
  );
  if (rowCount) await client.query("DROP SCHEMA pgboss CASCADE");
}
