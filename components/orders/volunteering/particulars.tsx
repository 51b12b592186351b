import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { formatDeadline } from "@/lib/shared/i18n/deadline";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { InvitationView, Service } from "@/lib/orders/volunteering/queries";

type Props = { wish: Pick<InvitationView | Service, "particulars"> };

/** What a volunteer needs to know to decide and to go, and the words added since. */
export async function Particulars({ wish: { particulars } }: Props) {
  const t = await getT("volunteering");
  const common = await getT("common");
  const locale = await getLocale();
  const { promise, volunteersNeeded, distanceKm, item, unit, words } = particulars;
  return (
    <>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {promise && <li>{t("facts.promised", { by: formatDeadline(promise, common, locale) })}</li>}
        {volunteersNeeded > 1 && <li>{t("facts.needed", { count: volunteersNeeded })}</li>}
        {distanceKm !== null && <li>{t("facts.distance", { km: distanceKm })}</li>}
        {item && <li>{t("facts.item", { item: localName(item, locale) })}</li>}
        {unit && (
          <li className="flex flex-wrap items-center gap-x-2">
            {t("facts.phone", { unit: fullPlaceName(unit.name, locale) })}
            <a href={`tel:${unit.phone}`} className="target tabular-nums">
              {unit.phone}
            </a>
          </li>
        )}
      </ul>
      {words.length > 0 && (
        <section className="border-l-4 border-honey pl-3">
          <h4 className="font-bold">{t("words.title")}</h4>
          <ul>
            {words.map(({ at, words: said }) => (
              <li key={at.toISOString()} className="wrap-anywhere">
                <time dateTime={at.toISOString()} className="text-faded">
                  {formatDate(at, "minute", locale)}
                </time>{" "}
                {said}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
