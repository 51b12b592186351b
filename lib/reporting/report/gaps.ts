import { localName } from "@/lib/shared/i18n/local-name";
import type { Block } from "@/lib/reporting/report/report";
import { listOf, type ReportWords } from "@/lib/reporting/report/words";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { gapsOf, type Gap } from "@/lib/orders/demand/gaps";
import { menuOf, type MenuPlace, type MenuProposal } from "@/lib/orders/demand/menu";
import { isRunning } from "@/lib/reporting/stats/period";
import { aboutOf, shownOf } from "@/lib/reporting/stats/words";

const MOST_GAPS = 12;
const MOST_PLACES = 5;

/** Where hands are lacking, and what to offer next month. */
export function gapsBlocks({ demand, period, now }: Dashboard, words: ReportWords): Block[] {
  const { t } = words.stats;
  const isBegun = isRunning(period, now);
  const gaps = gapsOf(demand, isBegun);
  const menu = menuOf(demand, isBegun);
  return [
    { kind: "text", text: t("supply.lead") },
    gaps.length > 0 ? gapsTable(gaps, words) : { kind: "text", text: t("supply.noGaps") },
    menu.length > 0 ? menuTable(menu, words) : { kind: "text", text: t("supply.noMenu") },
  ];
}

function gapsTable(gaps: Gap[], { stats, locale }: ReportWords): Block {
  const { t } = stats;
  const rest = gaps.length - MOST_GAPS;
  return {
    kind: "table",
    caption: t("supply.gaps"),
    columns: [
      { header: t("supply.place") },
      { header: t("supply.category"), isWords: true },
      { header: t("supply.need") },
      { header: t("supply.hands") },
      { header: t("supply.teams") },
      { header: t("supply.lacking") },
    ],
    rows: gaps
      .slice(0, MOST_GAPS)
      .map(({ place, category, categoryEn, need, hands, teams, lacking }) => [
        bareName(place),
        localName({ name: category, nameEn: categoryEn }, locale),
        aboutOf(stats, need),
        shownOf(stats, hands),
        shownOf(stats, teams),
        aboutOf(stats, lacking),
      ]),
    ...(rest > 0 && { note: t("supply.allGaps", { count: rest }) }),
  };
}

function menuTable(menu: MenuProposal[], words: ReportWords): Block {
  const { t, stats, locale } = words;
  return {
    kind: "table",
    caption: stats.t("supply.menu"),
    columns: [
      { header: stats.t("supply.category") },
      { header: t("column.services") },
      { header: t("column.where"), isWords: true },
    ],
    rows: menu.map(({ category, categoryEn, services, places }) => [
      localName({ name: category, nameEn: categoryEn }, locale),
      shownOf(stats, services),
      wherePlanned(places, words),
    ]),
  };
}

/** The places that need most, and whose hands go there. */
function wherePlanned(places: MenuPlace[], words: ReportWords): string {
  const { t } = words.stats;
  const named = places.slice(0, MOST_PLACES).map(({ place, services, helpers, neighbour }) => {
    const from = neighbour ? bareName(neighbour.place) : "";
    return (
      t("supply.at", { place: bareName(place), services }) +
      t("supply.helpers", { helpers, neighbour: from })
    );
  });
  const rest = places.length - MOST_PLACES;
  return listOf(words, rest > 0 ? [...named, t("supply.morePlaces", { count: rest })] : named);
}
