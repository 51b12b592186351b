import { cleanText } from "@/lib/shared/forms/clean-text";

/** Why a line cannot be imported; what to do about each is in the messages under `imports.problem`. */
export const PROBLEM_REASONS = [
  ...(["encoding", "oldExcel", "sheet", "header", "empty", "tooMany", "quote"] as const),
  ...(["noName", "name", "code", "scientific", "level", "levelUnknown", "levelOfCode"] as const),
  ...(["phone", "coordinates", "duplicate", "sameName", "noParent", "parent"] as const),
  ...(["parentTwice", "badParent", "outside", "otherCounty"] as const),
] as const;

export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** A line of a file that cannot be imported as it is. */
export type Problem = {
  file: string;
  /** Counted from 1. */
  line: number;
  reason: ProblemReason;
  /** What stands there, shortened to be shown; empty where nothing does. */
  value: string;
};

type Place = { file: string; line: number };

const MAX_SHOWN = 60;

export function aProblem({ file, line }: Place, reason: ProblemReason, value = ""): Problem {
  const shown = cleanText(value.slice(0, MAX_SHOWN * 4))
    .trim()
    .replace(/\s+/g, " ");
  const isLong = shown.length > MAX_SHOWN;
  return { file, line, reason, value: isLong ? `${shown.slice(0, MAX_SHOWN)}…` : shown };
}
