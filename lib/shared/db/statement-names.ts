import "server-only";

// Statements whose text varies, as with lists of ids, must not fill the connections for ever.
const MOST = 500;

const names = new Map<string, string>();

/** A statement with a name is parsed and planned once a connection, and not at each call; "" has none. */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST) return known ?? "";
  const name = `hive_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
