/** What a person can do something about: shown as one line, never with a stack trace. */
export class Trouble extends Error {}

const fullDisk = "The disk is full. Free some space, then start again.";

/** @type {Record<string, string>} */
const meanings = {
  ENOSPC: fullDisk,
  53100: fullDisk,
  EDQUOT: "Your disk quota is used up. Free some space, then start again.",
  ECONNREFUSED: "Nothing answers at DATABASE_URL. Start that database, or correct the address.",
  ECONNRESET: "The host in DATABASE_URL closed the connection. Check the address, or its log.",
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
 * The line to print for an error the user can fix; undefined for others, which need a developer.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function explain(error) {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Trouble) return error.message;
  if (error instanceof AggregateError) return explain(error.errors[0]);
  if (/timeout (expired|exceeded)|connection timeout/.test(error.message))
    return meanings.ETIMEDOUT;
  if (error.message === "Connection terminated unexpectedly") return meanings.ECONNRESET;
  if ("code" in error && (error.code === "EACCES" || error.code === "EPERM")) {
    return `Not allowed: ${error.message}. Give this user the right to write here, or use the user who installed Hive.`;
  }
  return "code" in error ? meanings[String(error.code)] : undefined;
}

/**
 * The trouble in another program's message, such as a full disk.
 * @param {string} output all it said
 * @param {string} otherwise
 */
export function troubleFrom(output, otherwise) {
  const isFullDisk = /no space left on device|\bENOSPC\b/i.test(output);
  return new Trouble(isFullDisk ? fullDisk : otherwise);
}
