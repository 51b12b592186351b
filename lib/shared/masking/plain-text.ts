import { DIGITS } from "@/lib/shared/masking/words";

/** A text in one spelling, and where each of its characters stands in the original. */
export type PlainText = {
  /** Without invisible marks, in half width, with every digit as 0 to 9, also 一 to 九. */
  text: string;
  /** For each character of `text` the first and, exclusively, the last position in the original. */
  from: number[];
  to: number[];
};

/** Invisible or merely decorating: joiners, direction marks, variation selectors, combining marks. */
const INVISIBLE = /^[\p{Cf}\p{Mn}\p{Me}\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}]$/u;

/** The text in one spelling, so that a rule need not know how people write to get around it. */
export function toPlainText(original: string): PlainText {
  const plain: PlainText = { text: "", from: [], to: [] };
  let position = 0;
  for (const character of original) {
    const end = position + character.length;
    if (!INVISIBLE.test(character)) append(plain, toPlain(character), position, end);
    // A mark on a character goes with it: 1️⃣.
    else if (/^\p{M}$/u.test(character)) extendLast(plain, position, end);
    position = end;
  }
  return { ...plain, text: plain.text.replace(LETTER_FOR_DIGIT, letterToDigit) };
}

function append(plain: PlainText, spelled: string, from: number, to: number): void {
  plain.text += spelled;
  for (let index = 0; index < spelled.length; index++) {
    plain.from.push(from);
    plain.to.push(to);
  }
}

function extendLast({ to }: PlainText, from: number, end: number): void {
  for (let index = to.length - 1; to[index] === from; index--) to[index] = end;
}

function toPlain(character: string): string {
  return [...character.normalize("NFKC")]
    .filter((one) => !INVISIBLE.test(one))
    .map((one) => toDigit(one) ?? one)
    .join("");
}

function toDigit(character: string): string | undefined {
  if (character < "\u0080") return undefined;
  const chinese = DIGITS.findIndex((spellings) => spellings.test(character));
  return chinese < 0 ? foreignDigit(character) : String(chinese);
}

/** A decimal digit of any script (٣, ༣, ᠓) as 0 to 9: each script has its ten in a row. */
function foreignDigit(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  let zero = codePoint;
  while (codePoint - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(codePoint - zero);
}

/** O and l typed for 0 and 1 between digits: 138O0O12345. */
const LETTER_FOR_DIGIT = /(?<=\d[oOlI]?)[oOlI](?=[oOlI]?\d)/g;

function letterToDigit(letter: string): string {
  return letter.toLowerCase() === "o" ? "0" : "1";
}
