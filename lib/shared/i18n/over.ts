/** A table of messages of which any may be missing. */
export type Draft<Table> = {
  [Key in keyof Table]?: Table[Key] extends string ? string : Draft<Table[Key]>;
};

/** The messages of the draft, and where one is missing that of the whole table. */
export function over<Table extends object>(whole: Table, draft: Draft<Table>): Table {
  const entries = Object.entries(whole).map(([key, message]: [string, unknown]) => {
    const own: unknown = (draft as Record<string, unknown>)[key];
    if (own === undefined) return [key, message];
    return [key, isTable(message) && isTable(own) ? over(message, own) : own];
  });
  return Object.fromEntries(entries) as Table;
}

function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
