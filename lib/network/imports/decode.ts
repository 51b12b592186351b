/** The text of a file, or the line up to which it could be read. */
export type Decoded = { text: string } | { line: number };

const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/**
 * Decodes what spreadsheets in China write: UTF-8, UTF-16 and, where it is neither, GB18030, of which GBK
 * and GB2312 are parts.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.encoding ?? guessWideEncoding(bytes) ?? "utf-8";
  const text = tryDecode(encoding, bytes) ?? (marked ? undefined : tryDecode("gb18030", bytes));
  if (text !== undefined) return isText(text) ? { text } : { line: lineOf(text, CONTROL) };
  return { line: lineOf(new TextDecoder(encoding).decode(bytes), /\uFFFD/) };
}

/** Bytes that are looked at. */
const SAMPLE = 2_000;

/** UTF-16 without a mark: commas, digits and line ends have a zero byte, always on the same side. */
function guessWideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  if (even + odd < sample.length / 20) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Pictures, archives and programs have these; tables have none.
const CONTROL = /[\0-\u0008\u000E-\u001F]/;

function isText(text: string): boolean {
  return !CONTROL.test(text);
}

/** The line of the first match, counted from 1. */
function lineOf(text: string, pattern: RegExp): number {
  return text.slice(0, Math.max(0, text.search(pattern))).split("\n").length;
}
