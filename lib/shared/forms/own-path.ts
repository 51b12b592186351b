/**
 * The first part of every path of our own. A path is rebuilt from this list and from plain words, so
 * nothing that was typed can lead to another site.
 */
export const OWN_SECTIONS = [
  "account",
  "activities",
  "admin",
  "counties",
  "desk",
  "email",
  "erased",
  "help",
  "privacy",
  "register",
  "sign-in",
  "submit",
  "track",
  "volunteer",
  "wall",
] as const;

/** Names of pages, ids, tracking numbers and keys: nothing with a meaning of its own in an address. */
const WORD = /^[A-Za-z0-9_-]{1,64}$/;

const OWN = "https://own.invalid";

/**
 * The page of ours that an address given from outside means, with its query; the front page if it
 * means none.
 */
export function toOwnPath(given: unknown): string {
  if (typeof given !== "string" || !URL.canParse(given, OWN)) return "/";
  const { origin, username, password, pathname, searchParams } = new URL(given, OWN);
  if (origin !== OWN || username !== "" || password !== "") return "/";
  const query = searchParams.size > 0 ? `?${searchParams}` : "";
  if (pathname === "/") return `/${query}`;
  const [, first, ...rest] = pathname.split("/");
  const section = OWN_SECTIONS.find((one) => one === first);
  if (!section || !rest.every((word) => WORD.test(word))) return "/";
  return `/${[section, ...rest].join("/")}${query}`;
}
