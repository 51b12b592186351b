import { isDatabaseUp } from "@/lib/shared/health/queries";

/** For the reverse proxy: 200 when a request can be served, 503 otherwise. */
export async function GET() {
  const isThere = await isDatabaseUp();
  return new Response(isThere ? "ok" : "no database", { status: isThere ? 200 : 503 });
}
