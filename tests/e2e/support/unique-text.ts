import type { TestInfo } from "playwright/test";

/** A wish text unique to a test. The suffix has no digits, since long runs of digits are masked. */
export function uniqueText(text: string, { testId }: TestInfo): string {
  return `${text} ${testId.replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}`;
}
