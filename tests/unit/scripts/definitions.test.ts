import { expect, test } from "vitest";
import { MEASURES } from "@/lib/reporting/stats/measures";
import {
  countingBefore,
  currentDefinitions,
  droppingViews,
} from "@/scripts/support/definitions.mjs";

const definitions = currentDefinitions();
const sqlOf = (name: string) => definitions.find(({ path }) => path.endsWith(`/${name}.sql`))?.sql;

test("what follows from the measures is filled in everywhere", () => {
  expect(definitions.filter(({ sql }) => sql.includes("{{"))).toEqual([]);
  for (const name of MEASURES) {
    expect(sqlOf("counts")).toContain(` AS "${name}"`);
    expect(sqlOf("count-moved-places")).toContain(
      `"${name}" = kept."${name}" + excluded."${name}"`,
    );
  }
});

test("a measure of an event is counted on the day of that event, and of no other", () => {
  expect(sqlOf("counts")).toContain(
    `coalesce(CASE WHEN part.event = 'release' THEN 1 END, 0) AS "releases"`,
  );
  expect(sqlOf("counts")).toContain("WHERE e.name IN ('checkOut', 'rate', 'overdue', 'release')");
});

test("views come after the functions they call, and all go before they come again", () => {
  const kinds = definitions.map(({ path }) => path.split("/")[2]);
  expect(kinds.lastIndexOf("functions")).toBeLessThan(kinds.indexOf("views"));
  for (const [, view] of definitions.flatMap(({ sql }) => [...sql.matchAll(/VIEW (\w+) AS/g)])) {
    expect(droppingViews(definitions)).toMatch(new RegExp(`\\b${view}[,;]`));
  }
});

test("what had happened before there was a measure is counted by its migration", () => {
  expect(countingBefore(["releases", "teams"])).toBe(
    `INSERT INTO count_changes ("siteId", day, "recordedOn", "categoryId", slices, "releases", "teams")
SELECT "siteId", day, coalesce("recordedOn", day), "categoryId", slices, "releases", "teams" FROM all_changes WHERE "releases" <> 0 OR "teams" <> 0;
`,
  );
});
