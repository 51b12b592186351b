import type { Client } from "pg";
import { HISTORY } from "@/tests/bench/dispatch/county/history";
import { LANGUAGES } from "@/lib/network/registration/languages";
import { CATEGORIES_AND_WORDS } from "@/tests/bench/dispatch/county/menu";
import { TEAMS_AND_MEMBERS, volunteers } from "@/tests/bench/dispatch/county/people";
import { PLACES } from "@/tests/bench/dispatch/county/places";
import { wishes } from "@/tests/bench/dispatch/county/wishes";

const SKILLS = ["理发", "电工", "木工", "开车", "拍照", "护理", "电脑", "修水管", "教书", "唱歌"];

/** The same draws each time. */
const START = "BEGIN; SELECT setseed(0.5);";

/** Makes a county with a year of history, in bulk but past no trigger. */
export async function makeCounty(client: Client): Promise<void> {
  const start = performance.now();
  const parts = {
    places: START + PLACES + CATEGORIES_AND_WORDS,
    people: volunteers(SKILLS, LANGUAGES) + TEAMS_AND_MEMBERS,
    wishes: wishes(LANGUAGES),
    history: HISTORY,
    checks: "COMMIT;",
    statistics: "VACUUM ANALYZE;",
  };
  for (const [name, sql] of Object.entries(parts)) {
    await client.query(sql);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.error(`  County: ${name} (${seconds} s)`);
  }
}
