import { HeatPicture } from "@/components/reporting/charts/heat-picture";
import { StatsSection, TableLinks } from "@/components/reporting/stats/stats-section";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { labelCategory } from "@/lib/reporting/stats/category-label";
import { getStatsLanguage, labelPlace } from "@/lib/reporting/stats/format-figures";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** The heat map of wishes by place and category. */
export async function HeatSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const words = getStatsLanguage(await getLocale());
  const { places, categories, heat, isMasked, figures } = dashboard;
  const isEmpty = heat.every((row) => row.every((count) => count === 0));
  return (
    <StatsSection name="heat" aside={<TableLinks name="heat" dashboard={dashboard} table="heat" />}>
      {isEmpty ? (
        <p>{t("heat.empty")}</p>
      ) : (
        <HeatPicture
          id="heat-picture"
          caption={t("heat.caption")}
          rows={places.slice(0, heat.length).map((place) => ({
            name: labelPlace(place, words),
            ...(!place.isOwn && { href: statsAddress({ ...view, place: place.id }) }),
          }))}
          columns={categories.map((category) => labelCategory(category, words))}
          values={heat}
          totals={{
            label: t("total"),
            rows: places.map((place) => place.figures.counts.asked),
            columns: [...categories.map(({ asked }) => asked), figures.counts.asked],
          }}
        />
      )}
      {isMasked && !isEmpty && <p className="text-faded">{t("maskedNote")}</p>}
    </StatsSection>
  );
}
