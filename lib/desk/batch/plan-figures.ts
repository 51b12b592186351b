import type { Batch, Plan } from "@/lib/orders/dispatch/batch-plan";

/** The figures by which a dispatcher compares plans. */
export type PlanFigures = {
  /** How many wishes have a candidate. */
  sent: number;
  /** Their mean score, 0 to 100. */
  points: number;
  /** The highest load of a volunteer: wishes of the plan and open ones. */
  busiest: number;
};

/** `loads`: the present load of each volunteer by id. An id that is not in it is a team. */
export function toPlanFigures(
  { wishes }: Batch,
  { candidateByWish }: Plan,
  loads: ReadonlyMap<string, number>,
): PlanFigures {
  const loadById = new Map<string, number>();
  let sent = 0;
  let suited = 0;
  for (const { id, options } of wishes) {
    const option = options.find(({ candidateId }) => candidateId === candidateByWish.get(id));
    if (!option) continue;
    sent += 1;
    suited += 1 - option.cost;
    const load = loads.get(option.candidateId);
    if (load === undefined) continue;
    loadById.set(option.candidateId, (loadById.get(option.candidateId) ?? load) + 1);
  }
  return {
    sent,
    points: sent > 0 ? Math.round((100 * suited) / sent) : 0,
    busiest: Math.max(0, ...loadById.values()),
  };
}
