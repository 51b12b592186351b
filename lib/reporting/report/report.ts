import type { Front } from "@/lib/reporting/report/front";
import type { FlowStep } from "@/lib/reporting/charts/flow";
import type { Heat } from "@/lib/reporting/charts/heat";
import type { Trend } from "@/lib/reporting/charts/trend";

/** A monthly report as page and PDF show it: all texts translated, all numbers formatted. */
export type Report = {
  title: string;
  /** When the draft was made, and whether its month is over; null for an issued report, which has a number. */
  draftNote: string | null;
  front: Front;
  /** Sentences, most urgent first. */
  findings: string[];
  sections: Section[];
};

/** The sections of a draft; a further version of an issued report begins with its corrections. */
export const SECTION_NAMES = [
  "work",
  "places",
  "categories",
  "people",
  "coverage",
  "gaps",
  "definitions",
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

export type Section = { name: SectionName | "corrections"; title: string; blocks: Block[] };

export type Block =
  | { kind: "text"; text: string }
  | { kind: "terms"; terms: { term: string; meaning: string }[] }
  | { kind: "pictures"; pictures: Picture[] }
  | ({ kind: "table" } & Table);

/** The first cell of a row names it; the others are numbers, unless their column `isText`. */
export type Table = {
  caption: string;
  columns: Column[];
  rows: string[][];
  note?: string;
};

export type Column = { header: string; isText?: boolean };

/** The data of a picture, before it is drawn for the screen or the PDF. */
export type Picture = { id: string; caption: string } & (
  | ({ kind: "trend" } & Lines)
  | { kind: "flow"; steps: FlowStep[]; isOver: boolean }
  | { kind: "heat"; rows: string[]; columns: string[]; values: Heat["values"] }
);

export type Lines = Pick<Trend, "series" | "format"> & {
  /** Like "2026-10". */
  months: string[];
};
