/** Up to five shades of a honeycomb, from the least to the most; zero has none. */
export type HoneycombScale = {
  /** The lowest value of each shade, ascending. */
  breaks: number[];
  max: number;
};

/** Each shade but the last two has a quarter of the cells; the fullest twentieth has its own. */
const SHARES = [0, 0.25, 0.5, 0.75, 0.95];

/**
 * The scale of these values, by rank: one very large value does not make all others pale. Break
 * points are multiples of `step`.
 */
export function findScale(values: readonly (number | null)[], step = 1): HoneycombScale {
  const known = values.filter((value) => value !== null && value > 0) as number[];
  known.sort((a, b) => a - b);
  const breaks = SHARES.map((share) => known[Math.round(share * (known.length - 1))] ?? 0)
    .map((value) => Math.max(step, Math.floor(value / step + 1e-9) * step))
    .filter((value, index, all) => index === 0 || value > (all[index - 1] ?? 0));
  return { breaks: known.length === 0 ? [] : breaks, max: known.at(-1) ?? 0 };
}

/** The shade of a value, from 1; 0 for zero and less than any break point. */
export function shadeOf(value: number, { breaks }: HoneycombScale): number {
  return breaks.filter((lowest) => value > 0 && value >= lowest - 1e-9).length;
}

/** The values of each shade, the first and the last of them; `to` is null if nothing lies above. */
export function listShades(
  { breaks, max }: HoneycombScale,
  step = 1,
): { shade: number; from: number; to: number | null }[] {
  return breaks.map((from, index) => {
    const next = breaks[index + 1];
    const to = next === undefined ? max : next - step;
    return { shade: index + 1, from, to: to - from > step / 2 ? to : null };
  });
}
