/** Why an import failed; the texts are in the messages under `imports.failure`. */
export const FAILURES = ["BROKEN", "OUTDATED", "NOT_ALLOWED", "SAME_NAME"] as const;

export type Failure = (typeof FAILURES)[number];

/** The failure that a row names; BROKEN for one that this version does not know. */
export function parseFailure(text: string | null): Failure {
  return FAILURES.find((failure) => failure === text) ?? "BROKEN";
}

/** Ends an import that has already changed something, so that nothing of it stays. */
export class ImportFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
    this.name = "ImportFailed";
  }
}
