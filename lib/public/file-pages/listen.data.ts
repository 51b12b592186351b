import "server-only";
import pg from "pg";
import { renewAll, renewCounty } from "@/lib/public/file-pages/renewals";

const RETRY_MS = 1_000;

/**
 * Listens to the database for public changes (triggers `…_public_pages`) while this process runs. While
 * it is not connected, pages are renewed by age alone.
 */
export async function listenForChanges(): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: "hive public pages",
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  const lost = new Promise((resolve) => {
    client.once("end", resolve);
    client.on("error", resolve);
  });
  client.on("notification", ({ payload }) => payload && renewCounty(payload));
  try {
    await client.connect();
    await client.query("LISTEN public_pages");
    const { rows } = await client.query<{ id: string }>("SELECT id FROM centers");
    renewAll(rows.map(({ id }) => id));
    await lost;
  } catch {
    // As when the connection is lost.
  }
  client.end().catch(() => undefined);
  setTimeout(() => void listenForChanges(), RETRY_MS).unref();
}
