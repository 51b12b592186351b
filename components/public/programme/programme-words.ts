import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import { startOfDay } from "@/lib/shared/days/china-time";

/** What the parts of a page of the programme say things with; read once, since a page has many lines. */
export type ProgrammeWords = { t: Translator<"programme">; locale: Locale };

export async function programmeWords(): Promise<ProgrammeWords> {
  return { t: await getT("programme"), locale: await getLocale() };
}

/** Town and place in one, as people say where something is. */
export function whereIs(
  { place, town }: { place: string; town: string | null },
  { t, locale }: ProgrammeWords,
): string {
  const name = localPlaceName(place, locale);
  return town ? t("where", { town: localPlaceName(town, locale), place: name }) : name;
}

/** 12月4日（周五） */
export async function dayInWords(day: string): Promise<string> {
  const [locale, common] = [await getLocale(), await getT("common")];
  const date = startOfDay(day);
  return common("when.day", {
    day: formatDate(date, "day", locale),
    weekday: formatDate(date, "dayOfWeek", locale),
  });
}
