import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenRows, rowKey, type MonthOfSubtree } from "@/lib/reporting/exports/hidden-rows";
import { addCounts, NO_COUNTS, type Counts } from "@/lib/reporting/stats/measures";

const asked = (count: number): Counts => ({ ...NO_COUNTS, asked: count });

const TOWN_AND_VILLAGES = [
  { id: "town", parentId: "county" },
  { id: "a", parentId: "town" },
  { id: "b", parentId: "town" },
  { id: "c", parentId: "town" },
];

const CATEGORIES = [
  { name: "repairs", isSensitive: false },
  { name: "law", isSensitive: true },
  { name: "hardship", isSensitive: true },
] as const;

/** The counts of the villages, and the town as their sum plus its own wishes. */
function month(villages: Record<string, Record<string, number>>, own: Record<string, number> = {}) {
  const counts = new Map<string, Counts>();
  for (const { name } of CATEGORIES) {
    const parts = Object.entries(villages).map(([id, of]) => {
      const count = asked(of[name] ?? 0);
      counts.set(rowKey(id, name), count);
      return count;
    });
    counts.set(rowKey("town", name), addCounts([...parts, asked(own[name] ?? 0)]));
  }
  return { places: TOWN_AND_VILLAGES, categories: [...CATEGORIES], counts };
}

const listHidden = (of: MonthOfSubtree) => [...hiddenRows(of)].sort();

describe("rows that are hidden", () => {
  test("are none if no count is small", () => {
    const plenty = { repairs: 3, law: 9, hardship: 20 };
    expect(listHidden(month({ a: plenty, b: plenty, c: plenty }))).toEqual([]);
  });

  test("are none of a category that is not sensitive", () => {
    expect(listHidden(month({ a: { repairs: 1 }, b: { repairs: 2 }, c: {} }))).toEqual([]);
  });

  test("are small counts, plus the next smallest sister place, plus another category of both", () => {
    const hidden = listHidden(
      month({
        a: { law: 2, hardship: 30 },
        b: { law: 8, hardship: 40 },
        c: { law: 9, hardship: 50 },
      }),
    );
    expect(hidden).toEqual(["a hardship", "a law", "b hardship", "b law"]);
  });

  test("prevent that the own wishes of the town are computed", () => {
    const hidden = hiddenRows(month({ a: { law: 8 }, b: { law: 9 }, c: { law: 10 } }, { law: 3 }));
    expect([...hidden]).toContain("a law");
  });

  test("include rows in which any count is small, not only that of the wishes", () => {
    const of = month({ a: { law: 10 }, b: { law: 10 }, c: { law: 10 } });
    of.counts.set(rowKey("b", "law"), { ...asked(10), grade1: 1 });
    of.counts.set(rowKey("town", "law"), { ...asked(30), grade1: 1 });
    expect(listHidden(of)).toContain("b law");
  });
});

const aVillage = fc.record({
  repairs: fc.nat(12),
  law: fc.nat(12),
  hardship: fc.nat(12),
});

test("no hidden row can be computed from one sum, whatever the counts", () => {
  fc.assert(
    fc.property(aVillage, aVillage, aVillage, aVillage, (a, b, c, own) => {
      const of = month({ a, b, c }, own);
      const hidden = hiddenRows(of);
      const isHidden = (id: string, name: string) => hidden.has(rowKey(id, name));
      for (const { name, isSensitive } of CATEGORIES) {
        const parts = ["a", "b", "c"].filter((id) => isHidden(id, name));
        const isOwnSmall = isSensitive && own[name] > 0 && own[name] < 5;
        if (isHidden("town", name)) expect(parts.length).toBeGreaterThan(0);
        else expect(parts.length + Number(isOwnSmall)).not.toBe(1);
      }
      for (const { id } of TOWN_AND_VILLAGES) {
        expect(CATEGORIES.filter(({ name }) => isHidden(id, name))).not.toHaveLength(1);
      }
      for (const [id, village] of Object.entries({ a, b, c })) {
        for (const name of ["law", "hardship"] as const) {
          if (village[name] > 0 && village[name] < 5) expect(isHidden(id, name)).toBe(true);
        }
      }
    }),
  );
});
