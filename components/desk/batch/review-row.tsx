import { WIDE_ROW } from "@/components/desk/batch/batch-wish";
import { Badge } from "@/components/desk/queues/badge";
import { Tick } from "@/components/orders/dispatch/choice-rows";
import type { Review } from "@/lib/desk/batch/review-queries.data";
import { formatVersion } from "@/lib/desk/batch/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { unitName } from "@/lib/public/tracking/unit-name";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

/** The translators, read once for the list. */
export type ReviewWords = {
  t: Translator<"reviews">;
  wishes: Translator<"wishes">;
  tracking: Translator<"tracking">;
  locale: Locale;
};

type Props = { review: Review; words: ReviewWords };

/** What a wish would be approved as: category, urgency, who answers for it, whether its words go on the wall. */
export function ReviewRow({ review, words }: Props) {
  const { urgency, category, isGiven, hasConsent, siteName, unit, content } = review;
  const { t, wishes, tracking, locale } = words;
  return (
    <li className={WIDE_ROW}>
      <Tick type="checkbox" name="wish" value={formatVersion(review)} defaultChecked>
        <b dir="auto" className="wrap-anywhere">
          {content}
        </b>
      </Tick>
      <p className="flex flex-wrap gap-x-4 pl-7 text-faded">
        <span className="font-bold text-ink">{category && localName(category, locale)}</span>
        {isGiven && <span>{t("given")}</span>}
        {urgency === "URGENT" ? (
          <Badge kind="urgent">{wishes("urgency.URGENT")}</Badge>
        ) : (
          <span>{wishes(`urgency.${urgency}`)}</span>
        )}
        <span>{t("unit", { unit: unitName(tracking, unit, locale) })}</span>
        {siteName !== unit.name && <span>{localPlaceName(siteName, locale)}</span>}
        <span>{t(hasConsent ? "toWall" : "notToWall")}</span>
      </p>
    </li>
  );
}
