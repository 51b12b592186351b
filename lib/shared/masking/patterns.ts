import * as words from "@/lib/shared/masking/words";

// How personal data look in a plain text (plain-text.ts): digits are 0 to 9 there, Chinese ones too.
// Each pattern reads a text once from left to right: the marks between two digits are never digits.

/** Marks people put between the digits of a phone, five at most, or a word for such a mark. */
const MARKS = String.raw`(?:[^\p{Script=Han}\d]{0,5}|${words.MARK})`;

/** Only blanks, dashes and the like: for long numbers, where a list with commas is no number. */
const DASHES = String.raw`[\s\p{Pd}−.·•_/|*~=+]{0,3}`;
const DASH = String.raw`[\-—–−]`;

/** Not the beginning of an amount. */
const NO_UNIT = String.raw`(?!\s?(?:${words.UNIT}))`;

/** A number of a house, of a flight of stairs, a floor or a flat. */
const LETTER = String.raw`(?<![A-Za-z])[A-Za-z]`;
const NUMBER = String.raw`[A-Za-z]?[\d${words.TENS}]{1,5}`;

const GAP = String.raw`[\s,·.\-—–_/]{0,2}`;

/** What follows the number of a house: stairs, floor, flat, with their words or as a bare number. */
const BARE = String.raw`${GAP}(?:\d{1,2}(?:${DASH}|#))?\d{3,4}(?!\d)${NO_UNIT}`;
const FLAT = String.raw`(?:(?:${GAP}${NUMBER}(?:${words.INSIDE})){1,4}(?:${BARE})?|${BARE})`;

const { ACCOUNT, ACCOUNT_NUMBER, ADDS, ANNEX, AT_HOME, DOOR_NUMBER, HOUSE, IS, STREET } = words;

const sources: string[] = [
  // A mobile phone: 138 - 1234 - 5678, 138a1234b5678, +86 138….
  String.raw`(?<!\d)(?:(?:\+|00)?86${MARKS})?1${MARKS}[3-9](?:${MARKS}\d){9}(?!\d)`,
  // The same in its three groups, whatever word stands between them; but no years.
  String.raw`(?<!\d)1[3-9]\d\D{1,4}(?!20[2-3]\d\D)\d{4}\D{1,4}\d{4}(?!\d)${NO_UNIT}`,
  // An ID number of 18 characters, in groups or not.
  String.raw`(?<!\d)[1-9](?:${DASHES}\d){16}${DASHES}[\dXx](?![\dA-Za-z])`,
  // Any other number of seven digits and more in a row: old ID numbers, bank cards, local phones;
  // but no day as in 20261125.
  String.raw`(?<![\d.])(?!20[2-3]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d))\d{7,}[Xx]?${NO_UNIT}(?!\d)`,
  // A bank card in groups of four.
  String.raw`(?<!\d)\d{4}(?:[\s\-]\d{4}){3}(?:[\s\-]\d{1,4})?(?!\d)`,
  // A landline: 0994-1234567, (0994) 123 4567 with an extension; without the area code 234-5678.
  String.raw`(?<!\d)\(?0\d{2,3}\)?${DASHES}[1-9](?:${DASHES}\d){6,7}(?:${DASHES}(?:${words.EXTENSION})?${DASHES}\d{1,5})?(?!\d)`,
  String.raw`(?:${words.TELEPHONE})[^\d\n]{0,4}(?<secret>[2-9]\d{2,3}[\s\-]\d{4}(?!\d))`,
  // E-mail: bee@example.cn, bee (at) example . cn.
  String.raw`[\w.+\-]{1,64}\s{0,2}(?:@|[(\[{#]\s?at\s?[)\]}#]|${words.AT_SIGN})\s{0,2}[\w\-]{1,63}(?:\s{0,2}${words.DOT}\s{0,2}[\w\-]{1,63}){1,4}`,
  // A plate: a province, a letter, five or six letters and digits.
  String.raw`${words.PROVINCE}[A-Za-z]${GAP}(?=[A-Za-z]{0,4}\d)[A-Za-z\d]{5,6}(?![A-Za-z\d])`,
  // An account: VX: abc_123, QQ 123456.
  String.raw`(?:${ACCOUNT}|(?<![a-z])(?:we\s?chat|weixin|[vw]x|qq))${ACCOUNT_NUMBER}(?:\s|${ADDS}){0,3}(?<secret>[a-z\d][\-_.a-z\d]{4,29})`,
  // A flat by house, stairs and number, or by stairs and number, or by itself.
  String.raw`(?:${LETTER}|${NUMBER})\s?(?:${words.BUILDING})${FLAT}`,
  String.raw`(?<!${words.ORDINAL})${NUMBER}\s?(?:${words.STAIRS})(?:${FLAT})?`,
  String.raw`${NUMBER}\s?(?:${words.FLOOR})${BARE}`,
  String.raw`(?<![\d.])[A-Za-z]?\d{3,4}\s?(?:${words.ROOM})(?!${words.NO_ROOM})`,
  // 5-2-301; in a row of three, or of two after a word that says where.
  String.raw`(?<![\d.:\-])[A-Za-z]?\d{1,3}${DASH}(?:\d{1,2}${DASH})?(?:\d{1,2}${DASH})(?!20[0-3]\d(?!\d))[A-Za-z]?\d{3,4}(?![\d.:\-])${NO_UNIT}`,
  String.raw`(?:${AT_HOME})(?:\s|${IS}){0,2}(?<secret>[A-Za-z]?\d{1,3}(?:${DASH}|#)\d{3,4}(?![\d.:\-]))${NO_UNIT}`,
  String.raw`(?:${DOOR_NUMBER})(?:\s|${IS}){0,3}(?<secret>${NUMBER}(?:${DASH}${NUMBER})*(?:${HOUSE})?)`,
  // A house of a street or a group of a village.
  String.raw`(?:${STREET})\s?(?<secret>${NUMBER}\s?${HOUSE}(?!${words.NO_HOUSE})(?:${ANNEX}\s?\d{1,3}(?:${HOUSE})?)?)`,
];

/** Everything that is hidden, one pattern a kind. */
export const PATTERNS: readonly RegExp[] = sources.map((source) => new RegExp(source, "giu"));
