import { localName } from "@/lib/shared/i18n/local-name";
import type { Block } from "@/lib/reporting/report/report";
import { joinNames, type ReportTranslators } from "@/lib/reporting/report/translators";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { findGaps, type Gap } from "@/lib/orders/demand/gaps";
import { buildMenu, type MenuPlace, type MenuProposal } from "@/lib/orders/demand/menu";
import { isRunning } from "@/lib/reporting/stats/period";
import { formatEstimate, formatShown } from "@/lib/reporting/stats/format-figures";

const MAX_GAPS = 12;
const MAX_PLACES = 5;

/** Where volunteers will be missing next month, and the proposed menu of services. */
export function gapsBlocks(
  { demand, period, now }: Dashboard,
  translators: ReportTranslators,
): Block[] {
  const { t } = translators.stats;
  const isOngoing = isRunning(period, now);
  const gaps = findGaps(demand, isOngoing);
  const menu = buildMenu(demand, isOngoing);
  return [
    { kind: "text", text: t("supply.lead") },
    gaps.length > 0 ? gapsTable(gaps, translators) : { kind: "text", text: t("supply.noGaps") },
    menu.length > 0 ? menuTable(menu, translators) : { kind: "text", text: t("supply.noMenu") },
  ];
}

function gapsTable(gaps: Gap[], { stats, locale }: ReportTranslators): Block {
  const { t } = stats;
  const rest = gaps.length - MAX_GAPS;
  return {
    kind: "table",
    caption: t("supply.gaps"),
    columns: [
      { header: t("supply.place") },
      { header: t("supply.category"), isText: true },
      { header: t("supply.need") },
      { header: t("supply.volunteers") },
      { header: t("supply.teams") },
      { header: t("supply.lacking") },
    ],
    rows: gaps
      .slice(0, MAX_GAPS)
      .map(({ place, category, categoryEn, need, volunteers, teams, lacking }) => [
        localPlaceName(place, locale),
        localName({ name: category, nameEn: categoryEn }, locale),
        formatEstimate(stats, need),
        formatShown(stats, volunteers),
        formatShown(stats, teams),
        formatEstimate(stats, lacking),
      ]),
    ...(rest > 0 && { note: t("supply.allGaps", { count: rest }) }),
  };
}

function menuTable(menu: MenuProposal[], translators: ReportTranslators): Block {
  const { t, stats, locale } = translators;
  return {
    kind: "table",
    caption: stats.t("supply.menu"),
    columns: [
      { header: stats.t("supply.category") },
      { header: t("column.services") },
      { header: t("column.where"), isText: true },
    ],
    rows: menu.map(({ category, categoryEn, services, places }) => [
      localName({ name: category, nameEn: categoryEn }, locale),
      formatShown(stats, services),
      describePlaces(places, translators),
    ]),
  };
}

/** One sentence: the places with the greatest need and where their helpers come from. */
function describePlaces(places: MenuPlace[], translators: ReportTranslators): string {
  const { t, locale } = translators.stats;
  const named = places.slice(0, MAX_PLACES).map(({ place, services, helpers, neighbour }) => {
    const from = neighbour ? localPlaceName(neighbour.place, locale) : "";
    return (
      t("supply.at", { place: localPlaceName(place, locale), services }) +
      t("supply.helpers", { helpers, neighbour: from })
    );
  });
  const rest = places.length - MAX_PLACES;
  return joinNames(
    translators,
    rest > 0 ? [...named, t("supply.morePlaces", { count: rest })] : named,
  );
}
