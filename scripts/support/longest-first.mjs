import { BaseSequencer } from "vitest/node";

/** The longest test files: started last, one of them would keep one core busy while the others are idle. */
const LONGEST = [
  ...["access/actions", "access/fields", "access/routes"],
  ...["model/whole-life", "wishes/matrix", "deliveries/two-workers", "one-winner"],
];

/** Sorts the longest files first; Vitest does not know durations before the first run. */
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
