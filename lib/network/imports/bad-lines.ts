import type { Problem } from "@/lib/network/imports/problem";

/** The lines for which nothing of a file is imported: all of them. */
export class BadLines extends Error {
  constructor(readonly problems: Problem[]) {
    super(`${problems.length} bad lines`);
    this.name = "BadLines";
  }
}
