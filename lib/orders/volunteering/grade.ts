import * as z from "zod";

const rating = z.object({ grade: z.int().min(1).max(5) });

/** Returns the resident's grade of one round, read from the events "rate" and "regrade" in their order; null if it is not rated. */
export function gradeOfRound(
  ratings: { round: number; data: unknown }[],
  round: number,
): number | null {
  const given = ratings.findLast((event) => event.round === round);
  return rating.safeParse(given?.data).data?.grade ?? null;
}
