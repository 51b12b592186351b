import { localName } from "@/lib/i18n/local-name";
import type { Block } from "@/lib/report/report";
import { listOf, type Words } from "@/lib/report/words";
import { bareName } from "@/lib/sites/bare-name";
import type { Dashboard } from "@/lib/stats/dashboard";
import { gapsOf } from "@/lib/stats/gaps";
import { menuOf, type MenuPlace, type MenuProposal } from "@/lib/stats/menu";
import { isRunning } from "@/lib/stats/period";

const MOST_GAPS = 10;
const MOST_PLACES = 5;

/** Where hands are lacking, and what to offer next month. */
export function gapsBlocks({ demand, period, now }: Dashboard, words: Words): Block[] {
  const isBegun = isRunning(period, now);
  const gaps = gapsOf(demand, isBegun).slice(0, MOST_GAPS);
  const menu = menuOf(demand, isBegun);
  const { t, locale } = words;
  const about = (value: number) => t("about", { value });
  const gapsTable: Block = {
    kind: "table",
    caption: t("table.gaps"),
    columns: [
      { header: t("column.place") },
      { header: t("column.category"), isWords: true },
      { header: t("column.need") },
      { header: t("column.hands") },
      { header: t("figure.teams") },
      { header: t("column.lacking") },
    ],
    rows: gaps.map(({ place, category, categoryEn, need, hands, teams, lacking }) => [
      bareName(place),
      localName({ name: category, nameEn: categoryEn }, locale),
      about(need),
      t("count", { value: hands }),
      t("count", { value: teams }),
      about(lacking),
    ]),
  };
  return [
    gaps.length > 0 ? gapsTable : { kind: "text", text: t("noGaps") },
    ...(menu.length > 0 ? [menuTable(menu, words)] : []),
  ];
}

function menuTable(menu: MenuProposal[], words: Words): Block {
  const { t, locale } = words;
  return {
    kind: "table",
    caption: t("table.menu"),
    columns: [
      { header: t("column.category") },
      { header: t("column.services") },
      { header: t("column.where"), isWords: true },
    ],
    rows: menu.map(({ category, categoryEn, services, places }) => [
      localName({ name: category, nameEn: categoryEn }, locale),
      t("count", { value: services }),
      wherePlanned(places, words),
    ]),
  };
}

/** The places that need most, and whose hands go there. */
function wherePlanned(places: MenuPlace[], words: Words): string {
  const { t } = words;
  const named = places.slice(0, MOST_PLACES).map(({ place, services, helpers, neighbour }) =>
    t(`helpers.${helpers}`, {
      place: bareName(place),
      services,
      neighbour: bareName(neighbour?.place ?? ""),
    }),
  );
  const list = listOf(words, named);
  return places.length > MOST_PLACES ? t("andMore", { list }) : list;
}
