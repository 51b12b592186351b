import type { Report, Section, Table } from "@/lib/reporting/report/report";
import type { ReportTranslators } from "@/lib/reporting/report/translators";

/** A cell of a table that says something else than in the version before. */
export type Correction = {
  table: string;
  row: string;
  column: string;
  before: string;
  after: string;
};

const MAX_NAMED = 40;

/** The cells of all tables that differ, and the rows that came or went. */
export function listCorrections(before: Report, after: Report): Correction[] {
  const [old, now] = [listTables(before), listTables(after)];
  const captions = [...new Set([...old.keys(), ...now.keys()])];
  return captions.flatMap((table) => compareTables(table, old.get(table), now.get(table)));
}

/** The section in which a version names what it corrects; the most are in the tables themselves. */
export function correctionsSection(corrections: Correction[], { t }: ReportTranslators): Section {
  const more = corrections.length - MAX_NAMED;
  return {
    name: "corrections",
    title: t("section.corrections"),
    blocks: [
      {
        kind: "table",
        caption: t("corrections.caption"),
        columns: [
          { header: t("corrections.table") },
          { header: t("corrections.row"), isText: true },
          { header: t("corrections.column"), isText: true },
          { header: t("corrections.before") },
          { header: t("corrections.after") },
        ],
        rows: corrections
          .slice(0, MAX_NAMED)
          .map(({ table, row, column, before, after }) => [table, row, column, before, after]),
        ...(more > 0 && { note: t("corrections.more", { count: more }) }),
      },
    ],
  };
}

function listTables({ sections }: Report): Map<string, Table> {
  const blocks = sections.filter(({ name }) => name !== "corrections").flatMap((one) => one.blocks);
  return new Map(
    blocks.flatMap((block) => (block.kind === "table" ? [[block.caption, block]] : [])),
  );
}

function compareTables(table: string, before?: Table, after?: Table): Correction[] {
  const [old, now] = [readCells(before), readCells(after)];
  return [...new Map([...old, ...now]).values()].flatMap(({ key, row, column }) => {
    const [was, is] = [old, now].map((cells) => cells.get(key)?.value ?? "");
    if (was === undefined || is === undefined || was === is) return [];
    return [{ table, row, column, before: was, after: is }];
  });
}

type Cell = { key: string; row: string; column: string; value: string };

/** The cells by row and column. A row is known by the texts that name it, and the how many-th of them it is. */
function readCells(table: Table | undefined): Map<string, Cell> {
  const { columns = [], rows = [] } = table ?? {};
  const isName = (index: number) => index === 0 || columns[index]?.isText === true;
  const seen = new Map<string, number>();
  return new Map(
    rows.flatMap((cells) => {
      const row = cells.filter((_, index) => isName(index)).join(" · ");
      const nth = (seen.get(row) ?? 0) + 1;
      seen.set(row, nth);
      return columns.flatMap(({ header: column }, index): [string, Cell][] => {
        const [key, value] = [[row, nth, column].join("\n"), cells[index] ?? ""];
        return isName(index) ? [] : [[key, { key, row, column, value }]];
      });
    }),
  );
}
