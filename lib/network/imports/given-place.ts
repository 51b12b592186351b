import { levelOfName, readLevel, type Column, type Header } from "@/lib/network/imports/columns";
import { isScientific, levelOfCode, shortCode, tidyCode } from "@/lib/network/imports/place-code";
import { aProblem, type Problem, type ProblemReason } from "@/lib/network/imports/problem";
import { cleanText, toPlain } from "@/lib/shared/forms/clean-text";
import { isName, tidyName } from "@/lib/shared/forms/names";
import { sitePhone } from "@/lib/network/sites/schema";
import type { SiteLevel } from "@/prisma/generated/enums";

/** A place as a line of a file has it. */
export type GivenPlace = {
  file: string;
  line: number;
  level: SiteLevel;
  name: string;
  /** Its division code without zeros at the end. */
  code: string | null;
  /** Name or code of what it stands under, if the file says so. */
  parent: string | null;
  phone: string | null;
  longitude: number | null;
  latitude: number | null;
};

const NAME_LENGTH = 60;

/** A part of a row that cannot be read. */
class Unreadable extends Error {
  constructor(
    readonly reason: ProblemReason,
    readonly value: string,
  ) {
    super(reason);
  }
}

/** The place of a row, or the first problem of each of its cells. */
export function readPlace(
  cells: string[],
  header: Header,
  at: { file: string; line: number },
): { place: GivenPlace } | { problems: Problem[] } {
  const cell = (column: Column) => cells[header.cells.get(column) ?? -1]?.trim() ?? "";
  const problems: Problem[] = [];
  const read = <Value>(reader: () => Value): Value | undefined => {
    try {
      return reader();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push(aProblem(at, error.reason, error.value));
      return undefined;
    }
  };
  const name = read(() => readName(cell("name")));
  const code = read(() => readCode(cell("code")));
  const level = read(() => levelOf(cell("level"), code ?? null, name));
  const parent = read(() => readParent(cell("parentCode"), cell("parent")));
  const phone = read(() => readPhone(cell("phone")));
  const spot = read(() => readSpot(cell("longitude"), cell("latitude")));
  if (problems.length > 0 || !name || !level) return { problems: withoutRepeated(problems) };
  const rest = { code: code ?? null, parent: parent ?? null, phone: phone ?? null };
  return { place: { ...at, level, name, ...rest, ...(spot ?? NOWHERE) } };
}

/** A name that is not there is said once, though the level cannot be told without it either. */
function withoutRepeated(problems: Problem[]): Problem[] {
  const reasons = problems.map(({ reason }) => reason);
  return problems.filter(({ reason }, index) => reasons.indexOf(reason) === index);
}

function readName(cell: string): string {
  const name = tidyName(cleanText(cell));
  if (!name) throw new Unreadable("noName", cell);
  if (!isName(name) || name.length > NAME_LENGTH) throw new Unreadable("name", cell);
  return name;
}

function readCode(cell: string): string | null {
  const code = tidyCode(cell);
  if (!code) return null;
  if (isScientific(code)) throw new Unreadable("scientific", cell);
  const short = shortCode(code);
  if (!/^\d+$/.test(code) || !levelOfCode(short)) throw new Unreadable("code", cell);
  return short;
}

/** What the column of levels says; else what the code, else what the name tells. */
function levelOf(word: string, code: string | null, name: string | undefined): SiteLevel {
  const ofCode = code === null ? undefined : levelOfCode(code);
  return word ? levelOfWord(word, code, ofCode) : (ofCode ?? levelOfNameOrNothing(name));
}

function levelOfWord(word: string, code: string | null, ofCode: SiteLevel | undefined): SiteLevel {
  const level = readLevel(word);
  if (!level) throw new Unreadable("level", word);
  // A 点 may have the code of the village or town that it lies in.
  if (ofCode && level !== "POINT" && level !== ofCode) {
    throw new Unreadable("levelOfCode", `${word} ${code}`);
  }
  return level;
}

function levelOfNameOrNothing(name = ""): SiteLevel {
  const level = levelOfName(name);
  if (level) return level;
  throw new Unreadable(name ? "levelUnknown" : "noName", name);
}

function readParent(code: string, name: string): string | null {
  const given = tidyCode(code) || tidyCode(name);
  if (isScientific(given)) throw new Unreadable("scientific", given);
  if (/^\d+$/.test(given)) return shortCode(given);
  return tidyName(cleanText(name)) || null;
}

function readPhone(cell: string): string | null {
  if (!cell) return null;
  const phone = sitePhone.safeParse(cell);
  if (!phone.success) throw new Unreadable("phone", cell);
  return phone.data ?? null;
}

const NOWHERE = { longitude: null, latitude: null };

/** Degrees as they stand: all of China lies between these. */
function readSpot(longitude: string, latitude: string) {
  if (!longitude && !latitude) return NOWHERE;
  const [east, north] = [longitude, latitude].map((cell) => Number(toPlain(cell) || NaN));
  const isInChina = isBetween(east, 73, 136) && isBetween(north, 3, 54);
  if (!isInChina) throw new Unreadable("coordinates", `${longitude}, ${latitude}`);
  return { longitude: east ?? null, latitude: north ?? null };
}

function isBetween(value: number | undefined, min: number, max: number): boolean {
  return value !== undefined && value >= min && value <= max;
}
