import type { Batch, Plan } from "@/lib/orders/dispatch/batch-plan";

/** A plan in figures a dispatcher can compare. */
export type PlanFigures = {
  /** How many wishes somebody is proposed for. */
  sent: number;
  /** How well they suit in the mean, points of a hundred. */
  points: number;
  /** Wishes of the volunteer who has most, with those at hand already. */
  busiest: number;
};

/** `loads`: what each volunteer has at hand already; who is not in it is a team. */
export function figuresOf(
  { wishes }: Batch,
  { handOf }: Plan,
  loads: ReadonlyMap<string, number>,
): PlanFigures {
  const wishesOf = new Map<string, number>();
  let sent = 0;
  let suited = 0;
  for (const { id, choices } of wishes) {
    const choice = choices.find(({ handId }) => handId === handOf.get(id));
    if (!choice) continue;
    sent += 1;
    suited += 1 - choice.cost;
    const load = loads.get(choice.handId);
    if (load === undefined) continue;
    wishesOf.set(choice.handId, (wishesOf.get(choice.handId) ?? load) + 1);
  }
  return {
    sent,
    points: sent > 0 ? Math.round((100 * suited) / sent) : 0,
    busiest: Math.max(0, ...wishesOf.values()),
  };
}
