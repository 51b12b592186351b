import "server-only";
import type { LineFault } from "@/lib/activities/planning/read-activities.server";
import { DEFAULT_LOCALE } from "@/lib/shared/i18n/locales";
import { MESSAGES } from "@/lib/shared/i18n/messages";
import { getT } from "@/lib/shared/i18n/request.server";

const { fields: WORDS } = MESSAGES[DEFAULT_LOCALE];

/** What is wrong with the lines of a file, a sentence each, by its number. */
export async function describeFaults(
  faults: readonly LineFault[],
): Promise<Record<string, string>> {
  const t = await getT("planning");
  const of = await getT("fields");
  const sentences = faults.map(({ line, message, field, params }, index) => {
    const known = isWord(message) ? message : "invalid";
    const what = of(known, params as never);
    return [`fault${index}`, t("file.fault", { line, field: columnName(field, t), what })] as const;
  });
  return Object.fromEntries(sentences);
}

function isWord(message: string): message is Exclude<keyof typeof WORDS, "needed" | "choose"> {
  return Object.hasOwn(WORDS, message) && message !== "needed" && message !== "choose";
}

const FIELDS = ["title", "day", "from", "to", "kind", "siteId", "spot"] as const;

function columnName(field: string, t: Awaited<ReturnType<typeof getT<"planning">>>): string {
  const known = FIELDS.find((one) => one === field);
  return known ? t(`file.column.${known}`) : "";
}
