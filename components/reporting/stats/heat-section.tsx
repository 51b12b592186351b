import { HeatPicture } from "@/components/reporting/charts/heat-picture";
import { StatsSection } from "@/components/reporting/stats/stats-section";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localName } from "@/lib/shared/i18n/local-name";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** The heat map of wishes by place and category. */
export async function HeatSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const locale = await getLocale();
  const { places, categories, heat, isMasked } = dashboard;
  const isEmpty = heat.every((row) => row.every((count) => count === 0));
  return (
    <StatsSection name="heat" dashboard={dashboard} table="heat">
      {isEmpty ? (
        <p>{t("heat.empty")}</p>
      ) : (
        <HeatPicture
          id="heat-picture"
          caption={t("heat.caption")}
          rows={places.slice(0, heat.length).map(({ id, name }) => ({
            name: bareName(name),
            href: statsAddress({ ...view, place: id }),
          }))}
          columns={categories.map((category) => localName(category, locale))}
          values={heat}
        />
      )}
      {isMasked && !isEmpty && <p className="text-faded">{t("maskedNote")}</p>}
    </StatsSection>
  );
}
