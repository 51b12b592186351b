/** Pseudo-random numbers (mulberry32), so that the demo is the same on every machine. */
export function seededRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** From `min` to `max`, fractions included. */
    between: (min: number, max: number) => min + next() * (max - min),
    oneOf<T>(list: readonly T[]): T {
      const picked = list[Math.floor(next() * list.length)];
      if (picked === undefined) throw new Error("nothing to choose from");
      return picked;
    },
  };
}

export type Random = ReturnType<typeof seededRandom>;
