import type { DashboardProps } from "@/components/reporting/stats/dashboard-props";
import { Findings } from "@/components/reporting/stats/findings";
import { PeriodPicker } from "@/components/reporting/stats/period-picker";
import { PlaceName } from "@/components/network/sites/place-name";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { PrintButton } from "@/components/ui/print-button";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { lastDayOf, type Days } from "@/lib/reporting/stats/period";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import { formatDays, formatLastDay, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

/** The place and the period in one row, the ways to other views, and the sentence. */
export async function DashboardHead(props: DashboardProps) {
  const { dashboard, view, isHandler } = props;
  const t = await getT("stats");
  const words = getStatsLanguage(await getLocale());
  const { daysBefore, place } = dashboard;
  const days = daysSoFar(dashboard);
  const hasYear = days.from.slice(0, 4) !== daysBefore.from.slice(0, 4);
  return (
    <header>
      <div className="stats-top">
        <Path dashboard={dashboard} view={view} />
        <h1>
          <PlaceName name={place.name} />
        </h1>
        <PeriodPicker dashboard={dashboard} view={view} />
        <DashboardLinks {...props} />
      </div>
      <Findings {...{ dashboard, view, isHandler }} />
      <p className="text-[0.85rem] text-faded">
        {t("compared", {
          days: formatDays(words, days, hasYear),
          before: formatDays(words, daysBefore, hasYear),
        })}
        {dashboard.isOver &&
          ` ${t("atEnd", { day: formatLastDay(words, lastDayOf(dashboard.period, dashboard.now)) })}`}
      </p>
    </header>
  );
}

/** The days of the period, without the future ones if it is not over. */
function daysSoFar({ days, now }: Dashboard): Days {
  const tomorrow = addDays(formatDay(now), 1);
  return tomorrow < days.until ? { ...days, until: tomorrow } : days;
}

async function Path({ dashboard: { path }, view }: Pick<DashboardProps, "dashboard" | "view">) {
  const t = await getT("stats");
  const locale = await getLocale();
  if (path.length === 0) return null;
  return (
    <nav aria-label={t("path")} className="print-none">
      <ol className="flex flex-wrap items-center gap-x-2">
        {path.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-x-2">
            <a href={statsAddress({ ...view, place: id })} className="target">
              {localPlaceName(name, locale)}
            </a>
            <span aria-hidden="true">›</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

async function DashboardLinks({ dashboard, view, isAdmin }: DashboardProps) {
  const { place, period, honeycombs } = dashboard;
  const t = await getT("stats");
  const at = { place: place.id };
  const links = [
    ["place", `/admin/places/${place.id}`],
    ["report", address("/admin/stats/report", { ...at, month: period.to })],
    ["screen", statsAddress({ ...view, ...at, show: undefined }, "/screen")],
    ...(honeycombs.length > 0
      ? ([
          ["poster", address("/admin/stats/poster", { ...at, ...period, figure: view.figure })],
        ] as const)
      : []),
    ["exports", address("/admin/stats/exports", { ...at, ...period })],
    ...(isAdmin
      ? ([
          ["targets", address("/admin/stats/targets", at)],
          ["checks", "/admin/stats/checks"],
        ] as const)
      : []),
  ] as const;
  return (
    <nav aria-label={t("more")} className="stats-links print-none">
      {links.map(([name, href]) => (
        <a key={name} href={href} className="target" download={name === "poster" || undefined}>
          {t(`link.${name}`)}
        </a>
      ))}
      <PrintButton>{t("link.print")}</PrintButton>
    </nav>
  );
}
