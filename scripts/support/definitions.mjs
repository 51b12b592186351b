import { readdirSync, readFileSync } from "node:fs";
import { definitionOf, MEASURES } from "../../lib/reporting/stats/measures.ts";
import { inRoot } from "./project.mjs";

// prisma/sql has the current functions, triggers and views of the database. Parts that follow from the
// list of measures are placeholders {{…}} there, filled in here.

const folder = "prisma/sql";

/** @typedef {{ path: string, sql: string }} Definitions */

/** The files with their placeholders filled in, in an order in which they can be executed. */
export function currentDefinitions() {
  return ["functions", "views"].flatMap((kind) =>
    readdirSync(inRoot(`${folder}/${kind}`))
      .sort()
      .map((name) => definitionsIn(`${folder}/${kind}/${name}`)),
  );
}

/**
 * SQL that creates or replaces all of them.
 * @param {Definitions[]} definitions
 */
export function applying(definitions) {
  return [droppingViews(definitions), ...definitions.map(({ sql }) => sql)].join("\n");
}

/**
 * SQL that drops all views. They hold no data: they are dropped before a change of what they read and
 * created again after it.
 * @param {Definitions[]} definitions
 */
export function droppingViews(definitions) {
  const names = definitions.flatMap(({ sql }) =>
    [...sql.matchAll(/^CREATE VIEW (\w+)/gm)].map(([, name]) => name),
  );
  return `DROP VIEW IF EXISTS ${names.join(", ")};\n`;
}

/** The two tables of counts, which only SQL uses, as Prisma models with the columns of all measures. */
export function countModels() {
  const columns = MEASURES.map((name) => `  ${name} Int @default(0)`).join("\n");
  return `model Count {
  siteId     String     @db.Uuid
  slice      CountSlice
  start      DateTime   @db.Date
  recordedOn DateTime   @db.Date
  categoryId String     @db.Uuid
${columns}

  @@id([siteId, slice, start, recordedOn, categoryId])
  @@map("counts")
}

model CountChange {
  id         BigInt       @id @default(autoincrement())
  siteId     String       @db.Uuid
  day        DateTime     @db.Date
  recordedOn DateTime     @db.Date
  categoryId String       @db.Uuid
  slices     CountSlice[]
  step       WaitStep?
  bucket     Int?         @db.SmallInt
  waits      Int          @default(0)
${columns}

  @@map("count_changes")
}
`;
}

/**
 * SQL that counts new measures for the time before they existed.
 * @param {string[]} measures that are new
 */
export function countingBefore(measures) {
  const columns = measures.map(column);
  const rest = `"categoryId", slices, ${columns.join(", ")}`;
  const some = columns.map((name) => `${name} <> 0`).join(" OR ");
  return `INSERT INTO count_changes ("siteId", day, "recordedOn", ${rest})
SELECT "siteId", day, coalesce("recordedOn", day), ${rest} FROM all_changes WHERE ${some};\n`;
}

/**
 * @param {string} path
 * @returns {Definitions}
 */
function definitionsIn(path) {
  const sql = readFileSync(inRoot(path), "utf8").replace(
    /( *)\{\{(.+?)\}\}/g,
    (_, indent, name) => {
      const list = lists[name];
      if (!list) throw new Error(`${path}: there is no list "${name}"`);
      return indent + wrapped(list()).replaceAll("\n", `\n${indent}`);
    },
  );
  return { path, sql };
}

/** @type {Record<string, () => string[]>} */
const lists = {
  measures: () => MEASURES.map(column),
  "what an event adds": () => MEASURES.map((name) => `${addedByEvent(name)} AS ${column(name)}`),
  "events counted on their day": () => {
    const events = MEASURES.map((name) => definitionOf(name)).flatMap((of) =>
      of.from === "event_counts" && of.on ? [`'${of.on}'`] : [],
    );
    return [...new Set(events)];
  },
  "measures of member_counts": () => valuesFrom("member_counts", column),
  "measures of active_months": () => valuesFrom("active_months", () => "1"),
  "measures times sign": () => MEASURES.map((name) => `sign * c.${column(name)}`),
  "measures added to kept": () =>
    MEASURES.map((name) => `${column(name)} = kept.${column(name)} + excluded.${column(name)}`),
};

/** @param {import("../../lib/reporting/stats/measures.ts").Measure} name */
function addedByEvent(name) {
  const definition = definitionOf(name);
  if (definition.from !== "event_counts") return "0";
  const { on, adds } = definition;
  const value = on ? `coalesce(CASE WHEN part.event = '${on}' THEN ${adds} END, 0)` : `(${adds})`;
  return `e.times * e.sign * ${value}`;
}

/**
 * For each measure its value if it is of this source, else 0.
 * @param {"member_counts" | "active_months"} source
 * @param {(name: import("../../lib/reporting/stats/measures.ts").Measure) => string} value
 */
function valuesFrom(source, value) {
  return MEASURES.map((name) => (definitionOf(name).from === source ? value(name) : "0"));
}

/** @param {string} name */
function column(name) {
  return `"${name}"`;
}

/**
 * The items separated by commas, in lines of up to 100 characters.
 * @param {string[]} items
 */
function wrapped(items) {
  const lines = [""];
  for (const [index, item] of items.entries()) {
    const text = index < items.length - 1 ? `${item}, ` : item;
    const line = lines.at(-1) ?? "";
    if (line && line.length + text.trimEnd().length > 96) lines.push(text);
    else lines[lines.length - 1] = line + text;
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}
