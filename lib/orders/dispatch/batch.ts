import type { Batch, Hand } from "@/lib/orders/dispatch/batch-plan";
import { mostFor, type LoadLimits, type Stopper } from "@/lib/orders/dispatch/ineligibility";
import type { WishUrgency } from "@/prisma/generated/enums";

/** Wishes that may be planned together: the solver needs a tenth of a second for them, a quarter at worst. */
export const MOST_WISHES = 1000;

type Suitor = {
  kind: "VOLUNTEER" | "TEAM";
  id: string;
  load: number;
  total: number;
  stopper: Stopper | null;
};

/** Whoever suits a wish worse than so many others is not needed to find the best plan. */
const MOST_CHOICES = 30;

/** Anybody is better than nobody: the worst suited cost 1 and a little more. Urgent wishes go first. */
const COST_OF_LEAVING: Record<WishUrgency, number> = { NORMAL: 3, URGENT: 10 };

/** A wish more weighs on a volunteer about as much as another town, on a team far less. */
const COST_OF_MORE = { VOLUNTEER: 0.1, TEAM: 0.02 };

/** The batch of these wishes, in the order in which a clerk would take them. */
export function batchOf(
  wishes: { wishId: string; urgency: WishUrgency }[],
  suitorsOf: ReadonlyMap<string, Suitor[]>,
  limits: LoadLimits,
): Batch {
  const hands = new Map<string, Hand>();
  return {
    hands,
    wishes: wishes.map(({ wishId, urgency }) => {
      const suitors = (suitorsOf.get(wishId) ?? [])
        .filter(({ stopper }) => stopper === null)
        .slice(0, MOST_CHOICES);
      for (const suitor of suitors) hands.set(suitor.id, handOf(suitor, limits));
      return {
        id: wishId,
        costOfLeaving: COST_OF_LEAVING[urgency],
        choices: suitors.map(({ id, total }) => ({ handId: id, cost: 1 - total })),
      };
    }),
  };
}

function handOf({ kind, load }: Suitor, limits: LoadLimits): Hand {
  return { capacity: Math.max(0, mostFor(kind, limits) - load), costOfMore: COST_OF_MORE[kind] };
}
