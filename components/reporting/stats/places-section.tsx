import { PlacesTable } from "@/components/reporting/stats/places-table";
import { StatsSection, TableLinks } from "@/components/reporting/stats/stats-section";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";
import { PLACE_FIGURES } from "@/lib/reporting/stats/place-order";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** What tells places apart at a glance; the other figures are in the wide table. */
const SHORT_FIGURES = [
  "asked",
  "services",
  "onTimeRate",
  "satisfiedRate",
  "hours",
  "late",
] as const satisfies IndicatorName[];

/** The places directly below, sorted by the chosen column, with a few figures. */
export async function PlacesSection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { sort } = view;
  const isShort = sort === undefined || ["place", ...SHORT_FIGURES].includes(sort);
  return (
    <StatsSection
      name="places"
      aside={
        <a href={`${statsAddress({ ...view, show: "table" })}#table`} className="print-none">
          {t("places.allColumns")}
        </a>
      }
    >
      <PlacesTable
        id="places-table"
        anchor="places"
        figures={SHORT_FIGURES}
        {...{ dashboard }}
        view={isShort ? view : { ...view, sort: undefined, order: undefined }}
      />
    </StatsSection>
  );
}

/** The same places with all figures. */
export function WidePlacesTable({ dashboard, view }: Props) {
  if (dashboard.places.length === 0) return null;
  return (
    <>
      <TableLinks name="places" dashboard={dashboard} table="places" />
      <PlacesTable
        id="wide-table"
        anchor="table"
        figures={PLACE_FIGURES}
        hasLastService
        {...{ dashboard, view }}
      />
    </>
  );
}
