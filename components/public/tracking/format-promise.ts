import { formatDeadline } from "@/lib/shared/i18n/deadline";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { PromiseLine } from "@/lib/public/tracking/promise";
import type { TrackedWish } from "@/lib/public/tracking/queries";
import { unitName } from "@/lib/public/tracking/unit-name";

type Words = {
  tracking: Translator<"tracking">;
  common: Translator<"common">;
  locale: Locale;
};

/** A line of the promise as a sentence: who does what by when. */
export function formatPromiseLine(
  { words, by }: PromiseLine,
  { unit }: Pick<TrackedWish, "unit">,
  translators: Words,
): string {
  const { tracking: t, common, locale } = translators;
  return t(`promise.${words}`, {
    unit: unitName(t, unit, locale),
    by: by ? formatDeadline(by, common, locale) : "",
  });
}
