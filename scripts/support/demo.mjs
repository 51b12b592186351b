import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { withClient } from "./client.mjs";
import { inRoot, tsx } from "./project.mjs";
import { runLogged } from "./step.mjs";

/** @typedef {{ role: string, signIn: string, secret: string, page: string }} SignIn */

/** @param {string} databaseUrl */
export async function hasNoPlaces(databaseUrl) {
  const sites = await withClient(databaseUrl, (client) =>
    client.query("SELECT FROM sites LIMIT 1"),
  );
  return sites.rowCount === 0;
}

/** A file that exists while the demo is being loaded into this folder's database. */
export const halfLoadedDemo = inRoot(".data/half-loaded-demo");

/**
 * Loads the demo into an empty database. An interruption leaves a file behind, so that this folder's
 * database is created again the next time.
 * @param {Record<string, string>} env
 */
export async function loadDemoOnce(env) {
  const isOwn = !process.env.DATABASE_URL;
  if (isOwn) writeFileSync(halfLoadedDemo, "");
  await loadDemo(env);
  rmSync(halfLoadedDemo, { force: true });
}

/** @param {Record<string, string>} env */
export function loadDemo(env) {
  return runLogged("demo network", tsx("prisma/seed.ts"), env);
}

/**
 * The demo's sign-ins as a table; empty if the database holds another network.
 * @param {string} databaseUrl
 */
export async function signInTable(databaseUrl) {
  const path = inRoot("prisma/seed/sign-ins.json");
  if (!existsSync(path)) return "";
  /** @type {SignIn[]} */
  const signIns = JSON.parse(readFileSync(path, "utf8"));
  const names = signIns.map(({ signIn }) => signIn);
  const staff = await withClient(databaseUrl, (client) =>
    client.query('SELECT FROM staff WHERE "userName" = ANY($1)', [names]),
  );
  return staff.rowCount ? aligned(signIns) : "";
}

/** @param {SignIn[]} signIns */
function aligned(signIns) {
  /** @param {keyof SignIn} key */
  const column = (key) => {
    const widest = Math.max(...signIns.map((signIn) => width(signIn[key])));
    return signIns.map((signIn) => signIn[key] + " ".repeat(widest - width(signIn[key])));
  };
  const [roles, names, secrets] = [column("role"), column("signIn"), column("secret")];
  return signIns
    .map(({ page }, row) => `  ${roles[row]}   ${names[row]}   ${secrets[row]}   ${page}`)
    .join("\n");
}

/**
 * The width of a text in columns of a terminal; a Chinese character takes two.
 * @param {string} text
 */
function width(text) {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
