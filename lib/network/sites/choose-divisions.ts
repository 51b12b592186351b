import type { Division } from "@/lib/network/sites/divisions";

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

export function chooseDivisions(divisions: Division[], choice: DivisionChoice): Division[] {
  return divisions.filter(({ code }) => isChosen(code, choice));
}

function isChosen(code: string, choice: DivisionChoice): boolean {
  const { only = [], except = [], centersOnly = [], withQuasiUnits = false } = choice;
  if (!withQuasiUnits && isQuasiUnit(code)) return false;
  if (except.some((other) => code.startsWith(other))) return false;
  if (centersOnly.some((county) => code.length > 6 && code.startsWith(county))) return false;
  return only.length === 0 || only.some((one) => code.startsWith(one) || one.startsWith(code));
}

/** The third part of a town's code and the fourth of a village's begin with 4 or 5. */
function isQuasiUnit(code: string): boolean {
  return /^\d{6}(?:[45]|\d{3}[45])/.test(code);
}
