import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { MEASURES } from "../../lib/reporting/stats/measures.ts";
import { countingBefore, countModels, currentDefinitions, droppingViews } from "./definitions.mjs";
import { currentSchema, withEngine } from "./migration-engine.mjs";
import { filters, folder, migrationNames } from "./migrations.mjs";
import { root } from "./project.mjs";

/**
 * Writes a migration from what the last ones made to what there is to be now: the tables of
 * prisma/schema with the columns of the measures, and the functions, triggers and views of prisma/sql.
 * What had happened before a new measure is counted too. Whatever else is to be done with the data,
 * and how columns change their type, is added by hand.
 * @param {string} name with its timestamp
 * @param {string} databaseUrl of any database: the engine asks for its version, nothing else
 * @returns {Promise<string | undefined>} the path of the new SQL, nothing when nothing changed
 */
export async function writeMigration(name, databaseUrl) {
  const sql = await missingFromMigrations(databaseUrl);
  if (!sql) return undefined;
  const migration = `${folder}/${name}`;
  mkdirSync(migration, { recursive: true });
  writeFileSync(`${migration}/migration.sql`, sql);
  // Introspection needs a type the adapter does not know, so the next diff starts from this file.
  writeFileSync(`${migration}/schema.prisma`, wholeSchema());
  return `${migration}/migration.sql`.slice(root.length + 1);
}

/**
 * What is to be in the database and no migration has written yet.
 * @param {string} databaseUrl of any database
 * @returns {Promise<string | undefined>} SQL
 */
export async function missingFromMigrations(databaseUrl) {
  const changedTables = await differenceTo(wholeSchema(), databaseUrl);
  const changed = changedDefinitions();
  return changedTables || changed.length > 0 ? migrationOf(changedTables, changed) : undefined;
}

/** The tables of prisma/schema and those of the measures, as one. */
export function wholeSchema() {
  return `${currentSchema()}\n${countModels()}`;
}

/**
 * @param {string} schema
 * @param {string} databaseUrl
 * @returns {Promise<string>} SQL; nothing where the tables stay as they are
 */
async function differenceTo(schema, databaseUrl) {
  const snapshot = lastSnapshot();
  const { stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: snapshot ? datamodel(snapshot) : { tag: /** @type {const} */ ("empty") },
      to: datamodel(schema),
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return !stdout || stdout.includes("This is an empty migration") ? "" : stdout;
}

/** @typedef {import("./definitions.mjs").Definitions} Definitions */

/**
 * Files of prisma/sql that say something else than the last migration that has them; where a view
 * changes, all views: they read each other.
 * @returns {Definitions[]}
 */
function changedDefinitions() {
  const applied = appliedDefinitions();
  const current = currentDefinitions();
  const isChanged = ({ path, sql }) => applied.get(path) !== sql;
  const hasChangedView = current.some((file) => isView(file) && isChanged(file));
  return current.filter((file) => isChanged(file) || (hasChangedView && isView(file)));
}

/** What the migrations have last written of each file. */
function appliedDefinitions() {
  const texts = migrationNames().flatMap((name) => {
    const sql = readFileSync(`${folder}/${name}/migration.sql`, "utf8");
    return [...sql.matchAll(/^-- from (prisma\/sql\/.+)\n([^]*?)^-- end of \1$/gm)];
  });
  return new Map(texts.map(([, path, sql]) => [path, sql]));
}

/**
 * @param {string} changedTables
 * @param {Definitions[]} changed
 */
function migrationOf(changedTables, changed) {
  const blocks = changed.map(({ path, sql }) => `-- from ${path}\n${sql}-- end of ${path}\n`);
  const drop = changed.some(isView) ? droppingViews(currentDefinitions()) : "";
  const added = newMeasures();
  const counting = added.length > 0 ? countingBefore(added) : "";
  return [drop, changedTables, ...blocks, counting].filter(Boolean).join("\n");
}

/** Measures that the last migration's schema has no column for. */
function newMeasures() {
  const [, columns = ""] = /^model Count \{([^}]*)/m.exec(lastSnapshot() ?? "") ?? [];
  const known = new Set(columns.split("\n").map((line) => line.trim().split(" ")[0]));
  return MEASURES.filter((name) => !known.has(name));
}

/** @param {Definitions} definitions */
function isView({ path }) {
  return path.startsWith("prisma/sql/views/");
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
