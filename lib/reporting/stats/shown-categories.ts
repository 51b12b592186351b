import { sumBy } from "@/lib/reporting/stats/assemble-figures";
import type { CategoryName } from "@/lib/reporting/stats/read-categories.data";
import type { Readings } from "@/lib/reporting/stats/readings";

/** Stands for the wishes whose category the review has not said yet (类别待定). */
export const PENDING = { name: "", nameEn: "", isSensitive: false, isClosed: false };

/**
 * The categories of a table that adds up to all wishes: those that can be asked for, those closed since
 * of which there is something to show, and a last one for wishes without a category, if there are any.
 */
export function listShownCategories({ categoryNames, categories }: Readings): CategoryName[] {
  const hasAny = (name: string) =>
    sumBy(
      categories.filter((row) => row.name === name),
      ({ asked, askedBefore, served }) =>
        Math.abs(asked) + Math.abs(askedBefore) + Math.abs(served),
    ) > 0;
  return [...categoryNames, PENDING].filter(
    ({ name, isClosed }) => (name !== PENDING.name && !isClosed) || hasAny(name),
  );
}
