export type Round = { measured: number; floor: number; ratio: number };

// A busy machine must not make a bench endless: it then has to do with fewer rounds.
const PATIENCE_MS = 150_000;

type Sides = { rounds: number; measured: () => Promise<number>; floor: () => Promise<number> };

/**
 * Measures in turn, so that other load of the machine falls on both sides. Returns the round with the
 * median ratio.
 */
export async function medianRound({ rounds, measured, floor }: Sides): Promise<Round> {
  const all: Round[] = [];
  const deadline = performance.now() + PATIENCE_MS;
  while (all.length < rounds && performance.now() < deadline) {
    const pair = { measured: await measured(), floor: await floor() };
    all.push({ ...pair, ratio: pair.measured / pair.floor });
  }
  return median(all, ({ ratio }) => ratio);
}

/** The middle one; of an even number the lower of the two. */
export function median<T>(values: T[], by: (value: T) => number): T {
  const sorted = values.toSorted((a, b) => by(a) - by(b));
  const middle = sorted[Math.ceil(sorted.length / 2) - 1];
  if (middle === undefined) throw new Error("nothing was measured");
  return middle;
}
