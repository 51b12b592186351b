import { ActivityPartsTable } from "@/components/reporting/activity-figures/activity-parts-table";
import { FigureActivities } from "@/components/reporting/activity-figures/figure-activities";
import { Tabs } from "@/components/ui/tabs";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { ACTIVITY_FIGURES, countVisits, DIVISIONS } from "@/lib/reporting/activity-figures/figures";
import type { ActivityFiguresPage as Found } from "@/lib/reporting/activity-figures/queries";
import {
  activityFiguresAddress,
  type ActivityFiguresView,
} from "@/lib/reporting/activity-figures/schema";
import { formatPeriod, getStatsLanguage } from "@/lib/reporting/stats/format-figures";
import { statsAddress, usualPeriods } from "@/lib/reporting/stats/stats-address";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { found: Found; view: ActivityFiguresView; now: Date; mayOpen: boolean };

/** The figures of activities: a strip, one division as a table, and the activities behind one figure. */
export async function ActivityFiguresPage({ found, view, now, mayOpen }: Props) {
  const t = await getT("figures");
  const stats = await getT("stats");
  const locale = await getLocale();
  const { place, whole, period, activities } = found;
  const at = { place: place.id, ...period, by: found.by };
  const name = localPlaceName(place.name, locale);
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <a href={statsAddress({ place: place.id, ...period })} className="target">
          {t("back", { place: name })}
        </a>
        <h1>{t("heading", { place: name })}</h1>
        <p>{formatPeriod(getStatsLanguage(locale), period)}</p>
        <Tabs
          label={stats("period.presets")}
          tabs={usualPeriods(now).map((usual) => ({
            href: activityFiguresAddress({ ...at, ...usual.period }),
            label: stats(`period.${usual.name}`),
            isHere: usual.period.from === period.from && usual.period.to === period.to,
          }))}
        />
      </header>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4 lg:grid-cols-9">
        {ACTIVITY_FIGURES.map((figure) => (
          <div key={figure}>
            <dt className="text-faded">{t(`figure.${figure}`)}</dt>
            <dd>
              <a
                href={`${activityFiguresAddress({ ...at, list: figure })}#list`}
                className="target font-song text-2xl font-bold tabular-nums"
              >
                {whole[figure].toLocaleString("en")}
              </a>
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-faded">{t("figure.visits")}</dt>
          <dd className="font-song text-2xl font-bold tabular-nums">
            {countVisits(whole).toLocaleString("en")}
          </dd>
        </div>
      </dl>
      <p className="max-w-prose text-faded">{t("known")}</p>
      <Tabs
        label={t("by")}
        tabs={DIVISIONS.map((by) => ({
          href: activityFiguresAddress({ ...at, by }),
          label: t(`division.${by}`),
          isHere: by === found.by,
        }))}
      />
      <ActivityPartsTable found={found} />
      {activities && <FigureActivities {...{ activities, mayOpen }} view={{ ...view, ...at }} />}
    </div>
  );
}
