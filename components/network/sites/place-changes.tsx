import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Place } from "@/lib/network/sites/queries";

/** The changes of a place, newest first. */
export async function PlaceChanges({ changes }: { changes: Place["changes"] }) {
  const t = await getT("sites");
  const locale = await getLocale();
  return (
    <section aria-labelledby="changes" className="space-y-2">
      <h2 id="changes">{t("changes.title")}</h2>
      <ol className="space-y-2">
        {changes.map(({ id, name, before, after, at, staff }) => (
          <li key={id}>
            <time dateTime={at.toISOString()} className="block text-faded">
              {formatDate(at, "year", locale)}
            </time>
            {t(`changes.${name}`, {
              who: staff?.name ?? t("changes.file"),
              before: before ? fullPlaceName(before, locale) : t("changes.nowhere"),
              after: fullPlaceName(after ?? "", locale),
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
