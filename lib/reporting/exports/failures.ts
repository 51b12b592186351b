/** Why an export could not be made; each has its words in the messages under `exports.failure`. */
export const FAILURES = ["OUT_OF_SCOPE", "BROKEN"] as const;

export type Failure = (typeof FAILURES)[number];

export function failureOf(kept: string | null): Failure {
  return FAILURES.find((failure) => failure === kept) ?? "BROKEN";
}
