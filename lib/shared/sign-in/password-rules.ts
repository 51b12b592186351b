import type { PasswordRules } from "@/lib/shared/auth/security-policy";
import type { ErrorCode, ErrorValues } from "@/lib/shared/errors";
import usual from "@/lib/shared/sign-in/usual-passwords.json";

const WHOLE = new Set(usual.whole.split(" "));
const CORES = new Set(usual.cores.split(" "));
const PRODUCT = ["hive", "fengchao", "\u8702\u5de2"];
/** So many letters and digits of a password must be more than names. */
const MIN_REST = 8;
const ROWS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

export type PasswordFault = { code: ErrorCode; values?: ErrorValues };

/**
 * What is wrong with a chosen password; null if nothing is. `ownWords` are words that others guess
 * first: the user name, the name of the person and of the place.
 */
export function passwordFault(
  password: string,
  { minLength, minKinds }: PasswordRules,
  ownWords: string[],
): PasswordFault | null {
  if ([...password].length < minLength)
    return { code: "PASSWORD_SHORT", values: { min: minLength } };
  if (countKinds(password) < minKinds) return { code: "PASSWORD_KINDS", values: { min: minKinds } };
  const plain = password.normalize("NFKC").toLowerCase();
  if (isUsual(plain)) return { code: "PASSWORD_USUAL" };
  return isMostlyNames(plain, [...PRODUCT, ...ownWords]) ? { code: "PASSWORD_NAMES" } : null;
}

/** How many of the four kinds it has: lower case, upper case, digits, others. */
function countKinds(password: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
  return kinds.filter((kind) => kind.test(password)).length;
}

/** One of the list, a usual word with digits and signs around it, only digits, or hardly any variety. */
function isUsual(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return (
    WHOLE.has(plain) ||
    CORES.has(plain) ||
    CORES.has(core) ||
    /^\p{Nd}+$/u.test(plain) ||
    new Set(plain).size < 5 ||
    isRun(plain)
  );
}

/** Whether it follows the alphabet, the digits or a row of keys, up or down, all the way. */
function isRun(plain: string): boolean {
  const backwards = [...plain].toReversed().join("");
  return ROWS.some((row) => [plain, backwards].some((text) => row.repeat(3).includes(text)));
}

function isMostlyNames(plain: string, words: string[]): boolean {
  const names = words.map((word) => word.normalize("NFKC").toLowerCase());
  const rest = names
    .filter((word) => [...word].length >= 2)
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, word) => text.replaceAll(word, ""), plain);
  return rest !== plain && [...rest.replace(/[^\p{L}\p{N}]/gu, "")].length < MIN_REST;
}
