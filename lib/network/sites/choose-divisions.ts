import type { Division } from "@/lib/network/sites/divisions";

/** Which rows become places: a real network differs from the divisions. Codes stand for all below them. */
export type DivisionChoice = {
  /** Only these and what they lie in; empty: all. */
  only?: string[];
  /** Never these. */
  except?: string[];
  /** Counties that come with their center and nothing below. */
  centersOnly?: string[];
  /** Also farms, parks and camps that are no town or village (4xx and 5xx). */
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
