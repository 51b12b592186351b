import { KeyFigures } from "@/components/reporting/stats/key-figures";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatDays, getStatsLanguage } from "@/lib/reporting/stats/format-figures";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { dashboard: Dashboard; isHandler: boolean };

/** The figures of a place in the current period, as its dashboard says them, and the way there. */
export async function PlaceFigures({ dashboard, isHandler }: Props) {
  const t = await getT("places");
  const words = getStatsLanguage(await getLocale());
  const { place, days } = dashboard;
  return (
    <section aria-labelledby="figures" className="space-y-2">
      <h2 id="figures">{t("figures")}</h2>
      <KeyFigures dashboard={dashboard} view={{ place: place.id }} isHandler={isHandler} />
      <p className="flex flex-wrap items-center gap-x-4 text-faded">
        <span>{formatDays(words, days, true)}</span>
        <a href={statsAddress({ place: place.id })} className="target">
          {t("toDashboard")}
        </a>
      </p>
    </section>
  );
}
