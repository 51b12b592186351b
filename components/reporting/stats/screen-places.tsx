import { getLocale } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatIndicator, getStatsLanguage } from "@/lib/reporting/stats/format-figures";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import { sortPlaces } from "@/lib/reporting/stats/place-order";

const FIGURES = ["asked", "services", "onTimeRate"] as const satisfies IndicatorName[];
type Props = { dashboard: Dashboard; maxRows: number };

/** The places with the most wishes. */
export async function ScreenPlaces({ dashboard, maxRows }: Props) {
  const words = getStatsLanguage(await getLocale());
  const { t, locale } = words;
  const rows = sortPlaces(dashboard.places, { column: "asked", isUp: false })
    .filter(({ isOwn }) => !isOwn)
    .slice(0, maxRows);
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t("section.places")}</h2>
      <table className="screen-places">
        <thead>
          <tr>
            <th scope="col">{t("places.place")}</th>
            {FIGURES.map((name) => (
              <th key={name} scope="col">
                {t(`figure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, figures }) => (
            <tr key={id}>
              <th scope="row">{localPlaceName(name, locale)}</th>
              {FIGURES.map((figure) => (
                <td key={figure}>
                  {formatIndicator(words, figure, indicatorOf(figure).of(figures))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
