import { existsSync, readdirSync, readFileSync } from "node:fs";
import { withEngine } from "./migration-engine.mjs";
import { inRoot } from "./project.mjs";
import { Trouble } from "./trouble.mjs";

export const folder = inRoot("prisma/migrations");

export const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations the database does not have yet.
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

/** The names of all migrations, in the order they are applied. */
export function migrationNames() {
  return readdirSync(folder)
    .filter((name) => existsSync(`${folder}/${name}/migration.sql`))
    .sort();
}
