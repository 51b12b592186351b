import WORDS from "@/lib/network/sites/place-names.json";

const SUFFIXES = Object.values(WORDS.suffixes).filter((suffix) => suffix !== "");

/** The name of a place without the words for its kind: 六工镇新时代文明实践所 → 六工镇. */
export function bareName(siteName: string): string {
  const suffix = SUFFIXES.find((words) => siteName.endsWith(words) && siteName !== words);
  return suffix ? siteName.slice(0, -suffix.length) : siteName;
}
