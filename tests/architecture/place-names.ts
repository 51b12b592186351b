import type { SourceFile } from "@/tests/architecture/source-files";

/** What holds a place, by the last word of its name: a site, the responsible unit, a county … */
const PLACE = "(?:[sS]ite|[pP]lace|[uU]nit|[tT]own|[vV]illage|[cC]ounty|[cC]enter|[pP]arent)";

/** The stored name of a place as an element shows it, `{site.name}`, or as a message is given it, `place: site.name`. */
const SHOWN = new RegExp(
  `(?:>\\s*|^\\s*|· )\\{[\\w.?]*${PLACE}(?:\\??\\.name|Name)\\}|` +
    `\\b(?:place|unit|from|before|after|home|parent): [\\w.?]*${PLACE}(?:\\.name|Name)\\b(?!\\()`,
  "gm",
);

/** The places of a file of components where the stored name of a place is shown past local-place-name.ts. */
export function storedPlaceNames({ path, text }: SourceFile): string[] {
  return [...text.matchAll(SHOWN)].map(([found]) => `${path}: ${found.trim()}`);
}
