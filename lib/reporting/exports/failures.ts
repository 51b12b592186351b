/** Why an export failed; each has a message under `exports.failure`. */
export const FAILURES = ["OUT_OF_SCOPE", "BROKEN"] as const;

export type Failure = (typeof FAILURES)[number];

/** The failure stored in the row; BROKEN for null or an unknown value. */
export function parseFailure(stored: string | null): Failure {
  return FAILURES.find((failure) => failure === stored) ?? "BROKEN";
}
