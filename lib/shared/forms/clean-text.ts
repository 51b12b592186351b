// The one door through which text comes in. What is let through can be stored by PostgreSQL, written
// into XML, CSV and PDF, and be seen by who reads it.

/**
 * The text without what nobody sees or what cannot be stored: lone surrogates, non-characters,
 * controls but tabs, overrides of the direction of writing, spaces without width. Line ends become
 * \n, letters are composed (NFC). Text of which nothing shows is empty.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .normalize("NFC")
    .replace(LINE_END, "\n")
    .replace(BLANK_PATTERN, " ")
    .replace(INVISIBLE, "")
    .replace(JOINER, keepBetweenJoined)
    .replace(VARIATIONS, keepFirstOfBase)
    .normalize("NFC");
  return VISIBLE.test(cleaned) ? cleaned : "";
}

/**
 * Text that identifies something, as a phone, a code or a user name: full-width and other variants of
 * letters and digits become the plain ones (NFKC), without spaces at the ends.
 */
export function toPlain(text: string): string {
  return cleanText(text.normalize("NFKC")).trim();
}

/**
 * The text with full-width letters, digits and spaces as plain ones. Punctuation stays as it is,
 * since names have （） in them.
 */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (wide) => wide.normalize("NFKC"))
    .replace(/\u3000/g, " ")
    .normalize(); // A plain letter may form one character with a mark that follows it.
}

/** Removes controls and lone surrogates only: for secrets, which are compared as they are typed. */
export function cleanSecret(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, "");
}

const LINE_END = /\r\n?|[\u{B}\u{C}\u{85}\u{2028}\u{2029}]/gu;

// A character of Braille without dots: a space that is none to String.trim().
const BLANK_PATTERN = /\u{2800}/gu;

// Joiners and variation selectors are looked at by themselves.
const INVISIBLE =
  /(?![\u{200C}\u{200D}\u{FE00}-\u{FE0F}\u{180B}-\u{180D}\u{180F}\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|[\p{Cs}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]|[^\P{Cc}\t\n]/gu;

// Letters of some scripts join or part by U+200C and U+200D, and emoji are put together with U+200D.
// Elsewhere the two only make equal texts different, or part a number that should be found.
const JOINER = /[\u{200C}\u{200D}]/gu;
const OF_JOINING_SCRIPT =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]/u;
const END_OF_EMOJI = /(?:\p{Extended_Pictographic}\u{FE0F}?|\p{Emoji_Modifier})$/u;
const EMOJI = /^\p{Extended_Pictographic}/u;

function keepBetweenJoined(joiner: string, at: number, text: string): string {
  // No longer than a character on each side, or long texts would take long.
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + 1, at + 3);
  const [nextLetter] = after;
  const neighbors = [[...before].pop(), nextLetter];
  const joinsLetters = neighbors.every((letter = "") => OF_JOINING_SCRIPT.test(letter));
  return joinsLetters || (END_OF_EMOJI.test(before) && EMOJI.test(after)) ? joiner : "";
}

// A variation selector says how the character before it is drawn: 葛󠄀, ☎️. Browsers of 2020, which count
// what is typed, know no look-behind.
const VARIATIONS =
  /([^\u{FE00}-\u{FE0F}\u{180B}-\u{180D}\u{180F}\u{E0100}-\u{E01EF}]?)([\u{FE00}-\u{FE0F}\u{180B}-\u{180D}\u{180F}\u{E0100}-\u{E01EF}]+)/gu;
const BASE = /^[\p{L}\p{N}\p{S}\p{P}]$/u;

function keepFirstOfBase(_: string, base: string, variations: string): string {
  return BASE.test(base) ? base + ([...variations][0] ?? "") : base;
}

// Letters, digits and signs, and those that this version of Unicode does not know yet.
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u;
