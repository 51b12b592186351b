import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { MEASURES } from "../../lib/reporting/stats/measures.ts";
import { countingBefore, countModels, currentDefinitions, droppingViews } from "./definitions.mjs";
import { currentSchema, withEngine } from "./migration-engine.mjs";
import { filters, folder, migrationNames } from "./migrations.mjs";
import { root } from "./project.mjs";

/**
 * Writes a migration from the state of the last one to the current definitions: the tables of
 * prisma/schema with the columns of the measures, and the functions, triggers and views of prisma/sql.
 * It also counts new measures for the time before. Other changes of data, and conversions of columns,
 * are added by hand.
 * @param {string} name with its timestamp
 * @param {string} databaseUrl of any database: the engine asks for its version, nothing else
 * @returns {Promise<string | undefined>} the path of the new SQL, undefined if nothing changed
 */
export async function writeMigration(name, databaseUrl) {
  const sql = await missingFromMigrations(databaseUrl);
  if (!sql) return undefined;
  const migration = `${folder}/${name}`;
  mkdirSync(migration, { recursive: true });
  writeFileSync(`${migration}/migration.sql`, sql);
  // Introspection needs a type the adapter lacks, so the next diff starts from this file.
  writeFileSync(`${migration}/schema.prisma`, wholeSchema());
  return `${migration}/migration.sql`.slice(root.length + 1);
}

/**
 * The SQL for everything that no migration has written yet.
 * @param {string} databaseUrl of any database
 * @returns {Promise<string | undefined>} SQL
 */
export async function missingFromMigrations(databaseUrl) {
  const changedTables = await differenceTo(wholeSchema(), databaseUrl);
  const changed = changedDefinitions();
  return changedTables || changed.length > 0 ? composeMigration(changedTables, changed) : undefined;
}

/** The tables of prisma/schema and those of the measures, as one. */
export function wholeSchema() {
  return `${currentSchema()}\n${countModels()}`;
}

/**
 * @param {string} schema
 * @param {string} databaseUrl
 * @returns {Promise<string>} SQL; empty if the tables stay as they are
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
 * The files of prisma/sql that differ from the last migration with them. If a view changes, all views,
 * since they read each other.
 * @returns {Definitions[]}
 */
function changedDefinitions() {
  const applied = appliedDefinitions();
  const current = currentDefinitions();
  const isChanged = ({ path, sql }) => applied.get(path) !== sql;
  const hasChangedView = current.some((file) => isView(file) && isChanged(file));
  return current.filter((file) => isChanged(file) || (hasChangedView && isView(file)));
}

/** The last version of each file in the migrations. */
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
function composeMigration(changedTables, changed) {
  const blocks = changed.map(({ path, sql }) => `-- from ${path}\n${sql}-- end of ${path}\n`);
  const drop = changed.some(isView) ? droppingViews(currentDefinitions()) : "";
  const added = newMeasures();
  const counting = added.length > 0 ? countingBefore(added) : "";
  return [drop, changedTables, ...blocks, counting].filter(Boolean).join("\n");
}

/** The measures without a column in the schema of the last migration. */
function newMeasures() {
  const [, columns = ""] = /^model Count \{([^}]*)/m.exec(lastSnapshot() ?? "") ?? [];
  const known = new Set(columns.split("\n").map((line) => line.trim().split(" ")[0]));
  return MEASURES.filter((name) => !known.has(name));
}

/** @param {Definitions} definitions */
function isView({ path }) {
  return path.startsWith("prisma/sql/views/");
}

/** The schema after the last migration that Prisma wrote; undefined before the first. */
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
