import { db } from "@/lib/shared/db/db";

/** Every row of every table of the database, of all its schemas, as text. */
export async function allText(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const texts = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ text: string | null }[]>(
      `SELECT string_agg(t::text, E'\n') AS text FROM ${name} t`,
    );
    texts.push(`${name}: ${rows[0]?.text ?? ""}`);
  }
  return texts.join("\n");
}

/** The canaries that a text holds, as they are, in base64, or as PostgreSQL shows bytes. */
export function canariesIn(text: string, canaries: string[]): string[] {
  const shapes = (canary: string) => {
    const bytes = Buffer.from(canary);
    return [canary, bytes.toString("base64").replace(/=+$/, ""), bytes.toString("hex")];
  };
  return canaries.filter((canary) => shapes(canary).some((shape) => text.includes(shape)));
}
