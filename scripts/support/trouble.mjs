/** What a person can do something about: shown as one line, never with a stack trace. */
export class Trouble extends Error {}

const fullDisk = "The disk is full. Free some space, then start again.";

/** @type {Record<string, string>} */
const meanings = {
  ENOSPC: fullDisk,
  53100: fullDisk,
  EDQUOT: "Your disk quota is used up. Free some space, then start again.",
  ECONNREFUSED: "Nothing answers at DATABASE_URL. Start that database, or correct the address.",
  ECONNRESET: "The database closed the connection. Look into its log, then start again.",
  ENOTFOUND: "The host in DATABASE_URL is not known. Correct the address.",
  EAI_AGAIN: "The host in DATABASE_URL cannot be looked up. Check the network or the address.",
  ETIMEDOUT: "The host in DATABASE_URL does not answer. Check the network or the address.",
  EHOSTUNREACH: "The host in DATABASE_URL cannot be reached. Check the network or the address.",
  "28P01": "The database refuses the password. Correct DATABASE_URL.",
  28000: "The database refuses this user. Correct DATABASE_URL, or let the user in.",
  "3D000": "The database named in DATABASE_URL does not exist. Create it, or correct the name.",
  53300: "The database has no connection left. Close some, then start again.",
  "57P03": "The database is still starting. Try again in a moment.",
};

/**
 * The one line to show for an error; nothing when nobody but a developer can help.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function explain(error) {
  if (!(error instanceof Error)) return undefined;
  if (isFullDisk(error.message)) return fullDisk;
  if (error instanceof Trouble) return error.message;
  if (error instanceof AggregateError) return explain(error.errors[0]);
  if (error.message === "timeout expired") return meanings.ETIMEDOUT;
  if ("code" in error && (error.code === "EACCES" || error.code === "EPERM")) {
    return `Not allowed: ${error.message}. Give this user the right to write here, or use the user who installed Hive.`;
  }
  return "code" in error ? meanings[String(error.code)] : undefined;
}

/**
 * Programs of others say it in their own words only.
 * @param {string} output
 */
function isFullDisk(output) {
  return /no space left on device|\bENOSPC\b|\b53100\b/i.test(output);
}
