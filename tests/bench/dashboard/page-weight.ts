import { gzipSync } from "node:zlib";
import { db } from "@/lib/shared/db/db";
import { fetchHtml, pageAt } from "@/tests/bench/pages/page";
import { aSession } from "@/tests/support/sessions";

/** The size of the dashboard of the county with the most villages, as it is sent, in kB; null without a server. */
export async function weighCountyPage(): Promise<number | null> {
  if (!process.env.BASE_URL) return null;
  const [largest] = await db.$queryRaw<{ id: string }[]>`
    SELECT staff.id FROM staff JOIN sites center ON center.id = staff."siteId"
    WHERE center.level = 'CENTER'
    ORDER BY (SELECT count(*) FROM sites WHERE "centerId" = center.id) DESC LIMIT 1`;
  if (!largest) throw new Error("the bench has no staff of a county");
  const { cookie } = await aSession({ role: "STAFF", id: largest.id });
  const html = await fetchHtml(pageAt("/admin/stats", `hive-session=${cookie}`));
  return gzipSync(html).length / 1024;
}
