import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { currentSchema, withEngine } from "./migration-engine.mjs";
import { inRoot, root } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

const folder = inRoot("prisma/migrations");
const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies what the database does not have yet.
 * @param {string} databaseUrl
 * @returns {Promise<string[]>} the names of the applied migrations
 */
export function applyMigrations(databaseUrl) {
  return withEngine(databaseUrl, async (engine) => {
    const list = { migrationsList: migrationsList(), filters };
    const { failedMigrationNames, editedMigrationNames } = await engine.diagnoseMigrationHistory({
      ...list,
      optInToShadowDatabase: false,
    });
    const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
    if (edited.length) {
      throw new Trouble(
        `The database got ${edited.join(", ")} before that file was changed: restore the file, or begin with an empty database.`,
      );
    }
    // A migration is one transaction: interrupted, it has left nothing behind.
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    return (await engine.applyMigrations(list)).appliedMigrationNames;
  });
}

/**
 * Writes a migration from the schema of the last one to the schema of now.
 * @param {string} name with its timestamp
 * @param {string} databaseUrl of any database: the engine asks for its version, nothing else
 * @returns {Promise<string | undefined>} the path of the new SQL, nothing when nothing changed
 */
export async function writeMigration(name, databaseUrl) {
  const snapshot = lastSnapshot();
  const schema = currentSchema();
  const { stdout: sql } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: snapshot ? datamodel(snapshot) : { tag: /** @type {const} */ ("empty") },
      to: datamodel(schema),
      script: true,
      exitCode: null,
      filters,
    }),
  );
  if (!sql || sql.includes("This is an empty migration")) return undefined;

  const migration = `${folder}/${name}`;
  mkdirSync(migration, { recursive: true });
  writeFileSync(`${migration}/migration.sql`, sql);
  // Introspection needs a type the adapter does not know, so the next diff starts from this file.
  writeFileSync(`${migration}/schema.prisma`, schema);
  return `${migration}/migration.sql`.slice(root.length + 1);
}

function migrationsList() {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: /** @type {const} */ ("ok"),
          value: readFileSync(`${folder}/${name}/migration.sql`, "utf8"),
        },
      },
    })),
  };
}

/** In the order they are applied. */
function migrationNames() {
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/migration.sql`))
    .sort();
}

/** The schema after the last migration that Prisma wrote, none before the first. */
function lastSnapshot() {
  const path = migrationNames()
    .map((name) => `${folder}/${name}/schema.prisma`)
    .findLast((candidate) => existsSync(candidate));
  return path && readFileSync(path, "utf8");
}

/** @param {string} content */
function datamodel(content) {
  return {
    tag: /** @type {const} */ ("schemaDatamodel"),
    files: [{ path: "schema.prisma", content }],
  };
}
