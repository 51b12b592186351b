import "server-only";

// Limited, since statements whose text varies, as with lists of ids, would fill the memory of the connections.
const MAX_NAMES = 500;

const names = new Map<string, string>();

/**
 * The name of a prepared statement, so that each connection parses it once and not at each call.
 * "" (no name) for new statements once all names are taken.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MAX_NAMES) return known ?? "";
  const name = `hive_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
