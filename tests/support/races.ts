/**
 * Runs `work` on each item, at most `lanes` at a time, and returns the results in order. `lanes` must
 * not exceed the ten connections of the pool, or the work would queue instead of race.
 */
export async function runConcurrently<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  const left = items.entries();
  const lane = async () => {
    for (const [index, item] of left) results.set(index, await work(item, index));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return items.flatMap((_, index) => results.get(index) ?? []);
}

/** A generator of pseudo-random numbers between 0 and 1 (mulberry32), the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
