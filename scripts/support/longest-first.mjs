import { BaseSequencer } from "vitest/node";

/** Begun last, one of these would keep a single core busy while the others have nothing left to do. */
const LONGEST = ["model/whole-life", "wishes/matrix", "deliveries/two-workers", "one-winner"];

/** The order of Vitest, which does not know how long a file takes where it has never run. */
export class LongestFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** @param {import("vitest/node").TestSpecification} file */
function rank({ moduleId }) {
  const place = LONGEST.findIndex((name) => moduleId.includes(name));
  return place < 0 ? LONGEST.length : place;
}
