import type { ReactNode } from "react";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** The page names no more blank villages than this; the exported table has them all. */
const MAX_VILLAGES = 60;

/** Names what is not covered: quiet places, blank villages, categories never asked for or served. */
export async function CoverageLists({ dashboard: { coverage, categories }, view }: Props) {
  const t = await getT("stats");
  const locale = await getLocale();
  const { quiet, blank, neverAsked, neverServed, villages } = coverage;
  const categoryItems = (names: string[]) =>
    names.map((name) => {
      const category = categories.find((row) => row.name === name);
      return <li key={name}>{category ? localName(category, locale) : name}</li>;
    });
  const placeLink = (id: string, name: string) => (
    <a href={statsAddress({ ...view, place: id })} className="target">
      {localPlaceName(name, locale)}
    </a>
  );
  return (
    <>
      <List id="coverage-quiet" title={t("coverage.quiet")}>
        {quiet.map(({ id, name, villages: count }) => (
          <li key={id}>
            {placeLink(id, name)} {t("coverage.quietLine", { count })}
          </li>
        ))}
      </List>
      {blank.length === 0 && villages > 0 && <p>{t("coverage.noBlank")}</p>}
      <List id="coverage-blank" title={t("coverage.blank")}>
        {blank.slice(0, MAX_VILLAGES).map(({ id, name }) => (
          <li key={id}>{placeLink(id, name)}</li>
        ))}
      </List>
      {blank.length > MAX_VILLAGES && (
        <p>{t("coverage.moreBlank", { count: blank.length - MAX_VILLAGES })}</p>
      )}
      <List id="coverage-never-asked" title={t("coverage.neverAsked")}>
        {categoryItems(neverAsked)}
      </List>
      <List id="coverage-never-served" title={t("coverage.neverServed")}>
        {categoryItems(neverServed)}
      </List>
    </>
  );
}

function List({ id, title, children }: { id: string; title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="flex flex-wrap gap-x-5">{children}</ul>
    </section>
  );
}
