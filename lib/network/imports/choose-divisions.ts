/** Which divisions become places, since a real network differs from the divisions. A code includes all below it. */
export type DivisionChoice = {
  /** Only these and the divisions above them; empty: all. */
  only?: string[];
  /** Not these. */
  except?: string[];
  /** Counties of which only the center becomes a place. */
  centersOnly?: string[];
  /** Also farms, parks and camps, which are no towns or villages (4xx and 5xx). */
  withQuasiUnits?: boolean;
};

/** Whether a division becomes a place. What has no code is no division: somebody wrote it down as a place. */
export function isChosen(code: string | null, choice: DivisionChoice): boolean {
  if (code === null) return true;
  if (!choice.withQuasiUnits && isQuasiUnit(code)) return false;
  return !isExcepted(code, choice) && isAmong(code, choice.only ?? []);
}

function isExcepted(code: string, { except = [], centersOnly = [] }: DivisionChoice): boolean {
  const isIn = (other: string) => code.startsWith(other);
  return except.some(isIn) || (code.length > 6 && centersOnly.some(isIn));
}

function isAmong(code: string, only: string[]): boolean {
  return only.length === 0 || only.some((one) => code.startsWith(one) || one.startsWith(code));
}

/** The third part of a town's code and the fourth of a village's begin with 4 or 5. */
function isQuasiUnit(code: string): boolean {
  return /^\d{6}(?:[45]|\d{3}[45])/.test(code);
}
