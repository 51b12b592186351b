import { CsvError, parse } from "csv-parse/sync";
import { AppError } from "@/lib/shared/errors";
import { cleanText } from "@/lib/shared/forms/clean-text";
import { isName, tidyName } from "@/lib/shared/forms/names";
import type { SiteLevel } from "@/prisma/generated/enums";

export type DivisionFile = { name: string; bytes: Uint8Array };

/** One row of a divisions file: an administrative division of the statistics bureau. */
export type Division = { code: string; level: SiteLevel; name: string; file: string; line: number };

/** Why a file is refused; the texts are in the messages under `errors.BAD_FILE`. */
export type BadFileReason =
  | "encoding"
  | "csv"
  | "header"
  | "empty"
  | "columns"
  | "code"
  | "level"
  | "name"
  | "duplicate"
  | "parent"
  | "outside";

const HEADER = ["code", "level", "name"].join();
const NAME_LENGTH = 60;
/** In bytes. A quote that is never closed would make one row of all that follows. */
const MAX_ROW_LENGTH = 1000;

/** By the number of digits of the code. */
const LEVELS: Record<number, { word: string; level: SiteLevel; parentLength: number }> = {
  4: { word: "city", level: "CITY", parentLength: 0 },
  6: { word: "county", level: "CENTER", parentLength: 4 },
  9: { word: "township", level: "TOWNSHIP", parentLength: 6 },
  12: { word: "village", level: "VILLAGE", parentLength: 9 },
};

/** The rows of all files. Throws BAD_FILE with the first wrong line. */
export function readDivisions(files: DivisionFile[]): Division[] {
  const divisions = files.flatMap(readFile);
  const codes = new Set<string>();
  for (const division of divisions) {
    if (codes.has(division.code)) throw badFile(division, "duplicate");
    codes.add(division.code);
  }
  return divisions;
}

/** Throws BAD_FILE if the parent of a town or village is unknown; a county may stand alone. */
export function requireParents(divisions: Division[], knownCodes: Iterable<string>): void {
  const codes = new Set([...knownCodes, ...divisions.map(({ code }) => code)]);
  for (const division of divisions) {
    const isAlone = division.level === "CITY" || division.level === "CENTER";
    if (!isAlone && !codes.has(parentCode(division.code))) throw badFile(division, "parent");
  }
}

export function parentCode(code: string): string {
  return code.slice(0, LEVELS[code.length]?.parentLength ?? 0);
}

function readFile({ name: file, bytes }: DivisionFile): Division[] {
  const [header, ...rows] = parseRows(file, decode(file, bytes));
  if (header?.record.join() !== HEADER) throw badFile({ file, line: 1 }, "header");
  if (rows.length === 0) throw badFile({ file, line: 1 }, "empty");
  return rows.map(({ record, info }) => readRow(record, { file, line: info.lines }));
}

type Place = { file: string; line: number };

function readRow(record: string[], at: Place): Division {
  const [code, word, name] = record;
  if (record.length !== 3 || code === undefined || name === undefined) throw badFile(at, "columns");
  const rule = /^\d+$/.test(code) ? LEVELS[code.length] : undefined;
  if (!rule) throw badFile(at, "code");
  if (word !== rule.word) throw badFile(at, "level");
  const tidied = tidyName(cleanText(name));
  if (!isName(tidied) || tidied.length > NAME_LENGTH) throw badFile(at, "name");
  return { code, level: rule.level, name: tidied, ...at };
}

type Row = { record: string[]; info: { lines: number } };

function parseRows(file: string, text: string): Row[] {
  try {
    const options = {
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      maxRecordSize: MAX_ROW_LENGTH,
    };
    return parse(text, options) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badFile({ file, line: Number(error.lines ?? 1) }, "csv");
  }
}

/** Decodes UTF-8, with or without a byte order mark. Throws BAD_FILE with the line that is something else. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What cannot be decoded becomes U+FFFD: the error names the line of the first one.
    const readable = new TextDecoder("utf-8").decode(bytes);
    const line = readable.slice(0, readable.indexOf("\uFFFD")).split("\n").length;
    throw badFile({ file, line }, "encoding");
  }
}

export function badFile({ file, line }: Place, reason: BadFileReason): AppError {
  return new AppError("BAD_FILE", { file, line, reason });
}
