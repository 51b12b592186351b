export type SuppliedItem = { id: string; name: string; unit: string; quantity: number };

type Movement = {
  round: number | null;
  change: number;
  item: { id: string; name: string; unit: string };
};

/** Returns what was taken out of stock for one round of a wish and was not returned. */
export function suppliedItems(movements: Movement[], round: number): SuppliedItem[] {
  const items = new Map<string, SuppliedItem>();
  for (const { item, change } of movements.filter((movement) => movement.round === round)) {
    const quantity = (items.get(item.id)?.quantity ?? 0) - change;
    items.set(item.id, { ...item, quantity });
  }
  return [...items.values()].filter(({ quantity }) => quantity > 0);
}
