import { toPlainText, type PlainText } from "@/lib/shared/masking/plain-text";
import { PATTERNS } from "@/lib/shared/masking/patterns";

/** A part of a text, from its first to, exclusively, its last position. */
export type Span = { from: number; to: number };

/** Where a text tells how to reach or find a person: phones, ID numbers, doors, plates, accounts. In order, without overlap. */
export function findPersonalData(text: string): Span[] {
  const plain = toPlainText(text);
  const spans = PATTERNS.flatMap((pattern) => findSpans(plain, pattern));
  return mergeSpans(spans);
}

function findSpans({ text, from, to }: PlainText, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: found, groups }) => {
    // The group `secret` is hidden where words before it say what it is.
    const secret = groups?.secret ?? found;
    const start = index + found.length - secret.length;
    const first = from[start];
    const last = to[start + secret.length - 1];
    return first === undefined || last === undefined ? [] : [{ from: first, to: last }];
  });
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** What stands in place of what is hidden. */
export const HIDDEN = "•••";

/** The text as anybody may read it. */
export function maskText(text: string): string {
  return splitText(text)
    .map(({ words, isPersonal }) => (isPersonal ? HIDDEN : words))
    .join("");
}

/** The text in its parts, so that a page can mark what will be hidden. */
export function splitText(text: string): { words: string; isPersonal: boolean }[] {
  const parts: { words: string; isPersonal: boolean }[] = [];
  let position = 0;
  for (const { from, to } of findPersonalData(text)) {
    if (from > position) parts.push({ words: text.slice(position, from), isPersonal: false });
    parts.push({ words: text.slice(from, to), isPersonal: true });
    position = to;
  }
  if (position < text.length) parts.push({ words: text.slice(position), isPersonal: false });
  return parts;
}
