import type { TestInfo } from "playwright/test";

/** The wish of one story, told apart from all others; in letters, since long digits are masked. */
export function wording(words: string, { testId }: TestInfo): string {
  return `${words} ${testId.replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}`;
}
