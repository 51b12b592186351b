/** Values that add up to another one that a reader may know. */
export type Sum<Key> = {
  /** The sum, if it can be hidden itself; null if readers see it in any case. */
  total: Key | null;
  /** The values, in the order in which they are hidden. */
  parts: Key[];
  /** How many secret values belong to the sum without being among its parts. */
  hiddenOutside: number;
};

/**
 * Hides further values until no hidden one follows from a single sum by subtraction: no sum has
 * exactly one hidden value, and a hidden total has a hidden part. Changes `hidden`.
 */
export function hideInSums<Key>(sums: Sum<Key>[], hidden: Set<Key>): void {
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const sum of sums) hideEnough(sum, hidden);
  }
}

function hideEnough<Key>({ total, parts, hiddenOutside }: Sum<Key>, hidden: Set<Key>): void {
  const count = parts.filter((key) => hidden.has(key)).length + hiddenOutside;
  const isTotalHidden = total !== null && hidden.has(total);
  if (count !== (isTotalHidden ? 0 : 1)) return;
  const next = parts.find((key) => !hidden.has(key)) ?? total;
  if (next !== null) hidden.add(next);
}
