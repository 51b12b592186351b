/**
 * Rounds parts to whole numbers that add up to the rounded total: of what rounding down leaves, the
 * parts with the largest remainders get one each (largest remainder method), the first of equal ones
 * first. Parts of less than zero are rounded down too.
 */
export function roundParts(parts: number[], total: number): number[] {
  const floors = parts.map(Math.floor);
  const missing = Math.round(total) - floors.reduce((sum, part) => sum + part, 0);
  const order = parts
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, Math.max(missing, 0));
  const raised = new Set(order.map(({ index }) => index));
  return floors.map((part, index) => part + Number(raised.has(index)));
}
