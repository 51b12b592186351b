/**
 * Several open wishes and all who could serve them: whom should each wish be offered to, so that
 * the whole costs least? A cost is 0 where nobody could be better suited and 1 at the worst.
 */
export type Batch = { wishes: BatchWish[]; hands: ReadonlyMap<string, Hand> };

export type BatchWish = {
  id: string;
  /** Above every cost below, so that a wish is left only when nobody can take it. */
  costOfLeaving: number;
  /** Each hand at most once. */
  choices: { handId: string; cost: number }[];
};

/** A volunteer or a team. */
export type Hand = {
  /** How many more wishes they may be offered. */
  capacity: number;
  /** By how much each further wish costs more than the one before, 0 or more: nobody gets all. */
  costOfMore: number;
};

export type Plan = {
  /** Of each wish who is to be asked, or null where it is left. */
  handOf: ReadonlyMap<string, string | null>;
  cost: number;
};

/** One wish after the other, each to the best who is still free: what a clerk would do by hand. */
export function planOneByOne({ wishes, hands }: Batch): Plan {
  const taken = new Map<string, number>();
  const handOf = new Map<string, string | null>();
  for (const { id, choices, costOfLeaving } of wishes) {
    let best = { handId: null as string | null, cost: costOfLeaving };
    for (const { handId, cost } of choices) {
      const { capacity, costOfMore } = handAt(hands, handId);
      const count = taken.get(handId) ?? 0;
      const whole = cost + count * costOfMore;
      if (count < capacity && whole < best.cost) best = { handId, cost: whole };
    }
    handOf.set(id, best.handId);
    if (best.handId) taken.set(best.handId, (taken.get(best.handId) ?? 0) + 1);
  }
  return planOf({ wishes, hands }, handOf);
}

/** A plan with what it costs. */
export function planOf({ wishes, hands }: Batch, handOf: Plan["handOf"]): Plan {
  const taken = new Map<string, number>();
  let cost = 0;
  for (const wish of wishes) {
    const choice = wish.choices.find(({ handId }) => handId === handOf.get(wish.id));
    if (!choice) {
      cost += wish.costOfLeaving;
      continue;
    }
    const count = taken.get(choice.handId) ?? 0;
    cost += choice.cost + count * handAt(hands, choice.handId).costOfMore;
    taken.set(choice.handId, count + 1);
  }
  return { handOf, cost };
}

export function handAt(hands: Batch["hands"], id: string): Hand {
  const hand = hands.get(id);
  if (!hand) throw new Error(`a batch names ${id} but does not say what they can take`);
  return hand;
}
