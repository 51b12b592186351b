import { localName } from "@/lib/i18n/local-name";
import type { Block } from "@/lib/report/report";
import { listOf, type Words } from "@/lib/report/words";
import { bareName } from "@/lib/sites/bare-name";
import type { Dashboard } from "@/lib/stats/dashboard";

const MOST_NAMES = 20;

/** Which places there are, which are open, and where they do not reach. */
export function coverageBlocks(dashboard: Dashboard, words: Words): Block[] {
  return [levelsBlock(dashboard, words), ...sentences(dashboard, words).map(textBlock)];
}

function levelsBlock({ coverage }: Dashboard, { t }: Words): Block {
  return {
    kind: "table",
    caption: t("table.coverage"),
    columns: [
      { header: t("column.level") },
      { header: t("column.open") },
      { header: t("column.all") },
    ],
    rows: coverage.levels
      .filter(({ all }) => all > 0)
      .map(({ level, open, all }) => [
        t(`level.${level}`),
        t("count", { value: open }),
        t("count", { value: all }),
      ]),
  };
}

function sentences({ coverage, categories }: Dashboard, words: Words): string[] {
  const { t, locale } = words;
  const { villages, lively, blank, located, near, neverAsked, neverServed } = coverage;
  const said: string[] = [];
  if (villages > 0)
    said.push(t("coverage.lively", { all: villages, lively }), blankOf(blank, words));
  if (located > 0) said.push(t("coverage.near", { located, near }));
  const namesOf = (names: string[]) =>
    listOf(
      words,
      categories.filter(({ name }) => names.includes(name)).map((row) => localName(row, locale)),
    );
  if (neverAsked.length > 0) said.push(t("coverage.neverAsked", { names: namesOf(neverAsked) }));
  if (neverServed.length > 0) said.push(t("coverage.neverServed", { names: namesOf(neverServed) }));
  return said;
}

function blankOf(blank: { name: string }[], words: Words): string {
  const { t } = words;
  if (blank.length === 0) return t("coverage.noBlank");
  const names = blank.slice(0, MOST_NAMES).map(({ name }) => bareName(name));
  return t("coverage.blank", {
    count: blank.length,
    names: listOf(words, names),
    isMore: String(blank.length > MOST_NAMES),
  });
}

function textBlock(text: string): Block {
  return { kind: "text", text };
}
