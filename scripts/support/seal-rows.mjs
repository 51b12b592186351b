import { withClient } from "./client.mjs";
import { tsx } from "./project.mjs";
import { runLogged } from "./step.mjs";

/**
 * Seals personal data of before there was sealing; stopped, it goes on where it was. Does nothing, and
 * starts no program, where there is none.
 * @param {{ DATABASE_URL: string, [name: string]: string }} env
 * @returns {Promise<boolean>} whether there was something to seal
 */
export async function sealRows(env) {
  if (!(await hasPlainRows(env.DATABASE_URL))) return false;
  await runLogged("sealing", tsx("scripts/keys.ts", "seal"), env);
  return true;
}

/**
 * Whether there are tables whose check that all is sealed is not validated yet.
 * @param {string} databaseUrl
 */
async function hasPlainRows(databaseUrl) {
  const { rowCount } = await withClient(databaseUrl, (client) =>
    client.query(
      "SELECT FROM pg_constraint WHERE conname LIKE '%\\_are\\_sealed' AND NOT convalidated LIMIT 1",
    ),
  );
  return rowCount !== 0;
}
