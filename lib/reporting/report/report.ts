import type { FlowStep } from "@/lib/reporting/charts/flow";
import type { Heat } from "@/lib/reporting/charts/heat";
import type { Trend } from "@/lib/reporting/charts/trend";

/** A monthly report as page and PDF show it: all words said, all numbers rounded. */
export type Report = {
  title: string;
  /** When and from what it was drafted. */
  made: string;
  /** What matters, most urgent first. */
  findings: string[];
  sections: Section[];
};

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

export type Section = { name: SectionName; title: string; blocks: Block[] };

export type Block =
  | { kind: "text"; text: string }
  | { kind: "terms"; terms: { term: string; meaning: string }[] }
  | { kind: "pictures"; pictures: Picture[] }
  | ({ kind: "table" } & Table);

/** The first cell of a row names it; the others are numbers, unless their column is of words. */
export type Table = {
  caption: string;
  columns: Column[];
  rows: string[][];
  note?: string;
};

export type Column = { header: string; isWords?: boolean };

/** What a picture shows, before it is drawn for a screen or for paper. */
export type Picture = { id: string; caption: string } & (
  | ({ kind: "trend" } & Lines)
  | { kind: "flow"; steps: FlowStep[] }
  | { kind: "heat"; rows: string[]; columns: string[]; values: Heat["values"] }
);

export type Lines = Pick<Trend, "series" | "format"> & {
  /** "2026-10" */
  months: string[];
};
