import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { inRoot } from "./project.mjs";
import { explain, Trouble } from "./trouble.mjs";

// The Prisma CLI downloads its migration engine, which a closed network forbids. This is the
// same engine as WebAssembly; it keeps Prisma's `_prisma_migrations`, so that
// `prisma migrate deploy` of another machine continues where this one left.

// The engine does not clear the timeout of its lock, which would keep the process alive for 10 seconds.
const engineImports = Object.fromEntries(
  Object.entries(engineModule).map(([name, value]) => [
    name,
    name.startsWith("__wbg_setTimeout_")
      ? (/** @type {() => void} */ callback, /** @type {number} */ milliseconds) =>
          setTimeout(callback, milliseconds).unref()
      : value,
  ]),
);

const loaded = Symbol.for("hive.migration-engine");

/**
 * Loads the engine once in a process, since it must free memory in the instance that allocated it.
 * Tests load this file again while Prisma's stays: what is loaded is known to the process, not to
 * this file.
 */
function load() {
  if (Object.hasOwn(process, loaded)) return;
  Object.assign(process, { [loaded]: true });
  const { resolve } = createRequire(import.meta.url);
  const glue = resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = new WebAssembly.Module(readFileSync(glue.replace(/js$/, "wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": engineImports });
  engineModule.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
}

/**
 * @template T
 * @param {string} databaseUrl
 * @param {(engine: engineModule.SchemaEngine) => Promise<T>} work
 */
export async function withEngine(databaseUrl, work) {
  load();
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", () => undefined);
  const adapter = new WholeScriptAdapter(pool);
  try {
    await pool.query("SELECT");
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: [["schema.prisma", currentSchema()]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    return await work(engine);
  } catch (error) {
    throw adapter.scriptError ? whyFailed(adapter.scriptError, String(error)) : error;
  } finally {
    await pool.end();
  }
}

/** Runs scripts as a whole: Prisma's adapter splits them at every semicolon, even inside functions. */
class WholeScriptAdapter extends PrismaPg {
  /** The error of PostgreSQL, which the engine hides. @type {Error | undefined} */
  scriptError;

  async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.scriptError = /** @type {Error} */ (error);
        throw error;
      }
    };
    return adapter;
  }
}

/**
 * @param {Error} cause
 * @param {string} trace of the engine, which knows the name
 */
function whyFailed(cause, trace) {
  const name = /migration_name="(.+?)"/.exec(trace)?.[1];
  return new Trouble(
    explain(cause) ?? `Migration ${name} failed and left nothing behind: ${cause.message}`,
  );
}

/** All schema files as one. */
export function currentSchema() {
  const schemaFolder = inRoot("prisma/schema");
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => readFileSync(`${schemaFolder}/${name}`, "utf8"))
    .join("\n");
}
