import type { Client } from "pg";
import type { StaffActor } from "@/lib/shared/auth/actor";
import { findDashboard } from "@/lib/reporting/stats/queries";
import { toMonth } from "@/lib/reporting/stats/period";
import { median } from "@/tests/bench/support/rounds";
import { rounded } from "@/tests/bench/support/report";
import { sized } from "@/tests/bench/support/size";

/** PostgreSQL plans a statement five times before it keeps a plan; a server runs all day. */
const WARM_UP = sized(8, 1);
const ROUNDS = sized(25, 1);

/** The time to read a dashboard of a village, a county and the city, measured in turn. */
export async function measureDashboards(client: Client) {
  const places = { village: "VILLAGE", county: "CENTER", city: "CITY" } as const;
  const actors = {
    village: await findActor(client, places.village),
    county: await findActor(client, places.county),
    city: await findActor(client, places.city),
  };
  const times = { village: [], county: [], city: [] } as Record<keyof typeof places, number[]>;
  const now = new Date();
  const view = { period: { from: toMonth(now), to: toMonth(now) }, figure: "asked" } as const;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const name of ["village", "county", "city"] as const) {
      const start = performance.now();
      const dashboard = await findDashboard(actors[name], view, now);
      if (!dashboard) throw new Error(`the bench has no ${name}`);
      if (round >= WARM_UP) times[name].push(performance.now() - start);
    }
  }
  const middle = (values: number[]) => rounded(median(values, (value) => value));
  return {
    villageMs: middle(times.village),
    countyMs: middle(times.county),
    cityMs: middle(times.city),
  };
}

/** Staff of the place with the most wishes of this level. */
async function findActor(client: Client, level: StaffActor["level"]): Promise<StaffActor> {
  const { rows } = await client.query<{ id: string; name: string; centerId: string | null }>(
    `SELECT s.id, s.name, s."centerId" FROM sites s
     LEFT JOIN counts c ON c."siteId" = s.id AND c.slice = 'MONTH'
     WHERE s.level = $1::"SiteLevel" GROUP BY s.id
     ORDER BY coalesce(sum(c.asked), 0) DESC, s.id LIMIT 1`,
    [level],
  );
  const [site] = rows;
  if (!site) throw new Error(`the bench has no place of level ${level}`);
  const { id: siteId, name: siteName, centerId } = site;
  return {
    role: "STAFF",
    id: siteId,
    name: "",
    siteId,
    siteName,
    level,
    centerId,
    isAdmin: true,
    isSecurityAdmin: true,
    isAuditAdmin: true,
    volunteerId: null,
  };
}
