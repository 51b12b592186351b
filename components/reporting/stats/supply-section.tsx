import { GapsTable } from "@/components/reporting/stats/gaps-table";
import { StatsSection, TableLinks } from "@/components/reporting/stats/stats-section";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { findGaps } from "@/lib/orders/demand/gaps";
import { buildMenu, type MenuPlace, type MenuProposal } from "@/lib/orders/demand/menu";
import { isRunning } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";

type Props = { dashboard: Dashboard; view: StatsView };

/** Where volunteers will be missing next month, and the proposed menu of services. */
export async function SupplySection({ dashboard, view }: Props) {
  const t = await getT("stats");
  const { demand, period, now } = dashboard;
  const isOngoing = isRunning(period, now);
  const menu = buildMenu(demand, isOngoing);
  return (
    <StatsSection
      name="supply"
      aside={<TableLinks name="supply" dashboard={dashboard} table="gaps" />}
    >
      <p className="max-w-prose text-faded">{t("supply.lead")}</p>
      <GapsTable id="gaps-table" gaps={findGaps(demand, isOngoing)} view={view} />
      <section aria-labelledby="menu" className="space-y-2">
        <h3 id="menu">{t("supply.menu")}</h3>
        {menu.length === 0 && <p>{t("supply.noMenu")}</p>}
        <dl className="max-w-prose space-y-3">
          {menu.map((proposal) => (
            <Proposal key={proposal.category} proposal={proposal} />
          ))}
        </dl>
      </section>
    </StatsSection>
  );
}

/** No more places than this are named for one category. */
const MAX_PLACES = 6;

async function Proposal({ proposal }: { proposal: MenuProposal }) {
  const t = await getT("stats");
  const locale = await getLocale();
  const { category, categoryEn, services, places } = proposal;
  const name = (await getLocale()) === "en" && categoryEn ? categoryEn : category;
  const line = ({ place, services: count, helpers, neighbour }: MenuPlace) =>
    t("supply.at", { place: localPlaceName(place, locale), services: count }) +
    t("supply.helpers", {
      helpers,
      neighbour: neighbour ? localPlaceName(neighbour.place, locale) : "",
    });
  const rest = places.length - MAX_PLACES;
  const lines = [
    ...places.slice(0, MAX_PLACES).map(line),
    ...(rest > 0 ? [t("supply.morePlaces", { count: rest })] : []),
  ];
  return (
    <div className="break-inside-avoid">
      <dt className="font-bold">{t("supply.menuLine", { category: name, services })}</dt>
      <dd>{lines.join(t("supply.separator"))}</dd>
    </div>
  );
}
