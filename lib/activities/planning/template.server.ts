import "server-only";
import { QUICK_KINDS } from "@/lib/activities/planning/schema";
import { getT } from "@/lib/shared/i18n/request.server";

const COLUMNS = ["title", "day", "from", "to", "kind", "siteId", "spot"] as const;

/** With the mark by which Excel reads UTF-8. */
const MARK = "\uFEFF";

/** A CSV table with the headings and one row as an example of each kind of cell. */
export async function buildTemplate(): Promise<{ name: string; content: string }> {
  const t = await getT("planning");
  const [kind] = QUICK_KINDS;
  const example = [t("file.example"), "5", "10:00", "11:00", kind ? t(`kind.${kind}`) : "", "", ""];
  const rows = [COLUMNS.map((column) => t(`file.column.${column}`)), example];
  const content = MARK + rows.map((cells) => `${cells.join(",")}\r\n`).join("");
  return { name: `${t("title")}.csv`, content };
}
