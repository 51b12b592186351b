import { KeyFigureCell } from "@/components/reporting/stats/key-figure-cell";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { KEY_FIGURES } from "@/lib/reporting/stats/doors";
import type { StatsView } from "@/lib/reporting/stats/schema";

type Props = { dashboard: Dashboard; view: StatsView; isHandler: boolean };

/** Six figures in a strip, each the way to the list behind it. A village has none without a station in it. */
export async function KeyFigures(props: Props) {
  const t = await getT("stats");
  const hasVillages = props.dashboard.honeycombs.length > 0;
  const names = KEY_FIGURES.filter((name) => name !== "blank" || hasVillages);
  return (
    <section aria-label={t("keyFigures")}>
      <dl className="key-figures">
        {names.map((name) => (
          <KeyFigureCell key={name} name={name} {...props} />
        ))}
      </dl>
    </section>
  );
}
