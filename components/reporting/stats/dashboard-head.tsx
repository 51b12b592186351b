import Link from "next/link";
import { Findings } from "@/components/reporting/stats/findings";
import { PlaceName } from "@/components/network/sites/place-name";
import { PrintButton } from "@/components/ui/print-button";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Days } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import { formatDays, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView; isAdmin: boolean };

/** The place, its findings, the days they are about, and links to the other views. */
export async function DashboardHead({ dashboard, view, isAdmin }: Props) {
  const t = await getT("stats");
  const words = getStatsLanguage(await getLocale());
  const { daysBefore, place } = dashboard;
  const days = daysSoFar(dashboard);
  const hasYear = days.from.slice(0, 4) !== daysBefore.from.slice(0, 4);
  return (
    <header className="space-y-3">
      <Path dashboard={dashboard} view={view} />
      <h1>
        <PlaceName name={place.name} />
      </h1>
      <Findings dashboard={dashboard} view={view} />
      <p className="text-faded">
        {t("compared", {
          days: formatDays(words, days, hasYear),
          before: formatDays(words, daysBefore, hasYear),
        })}
      </p>
      <DashboardLinks dashboard={dashboard} view={view} isAdmin={isAdmin} />
    </header>
  );
}

/** The days of the period, without the future ones if it is not over. */
function daysSoFar({ days, now }: Dashboard): Days {
  const tomorrow = addDays(formatDay(now), 1);
  return tomorrow < days.until ? { ...days, until: tomorrow } : days;
}

async function Path({ dashboard: { path }, view }: Pick<Props, "dashboard" | "view">) {
  const t = await getT("stats");
  if (path.length === 0) return null;
  return (
    <nav aria-label={t("path")} className="print-none">
      <ol className="flex flex-wrap items-center gap-x-2">
        {path.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-x-2">
            <Link href={statsAddress({ ...view, place: id })} prefetch={false} className="target">
              {bareName(name)}
            </Link>
            <span aria-hidden="true">›</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

async function DashboardLinks({ dashboard: { place, period }, view, isAdmin }: Props) {
  const t = await getT("stats");
  const at = { place: place.id };
  const links = [
    ["report", address("/admin/stats/report", { ...at, month: period.to })],
    ["screen", statsAddress({ ...view, ...at }, "/screen")],
    ["exports", address("/admin/stats/exports", { ...at, ...period })],
    ...(isAdmin
      ? ([
          ["targets", address("/admin/stats/targets", at)],
          ["checks", "/admin/stats/checks"],
        ] as const)
      : []),
  ] as const;
  return (
    <nav aria-label={t("more")} className="flex flex-wrap items-center gap-x-5 print-none">
      {links.map(([name, href]) => (
        <Link key={name} href={href} prefetch={false} className="target">
          {t(`link.${name}`)}
        </Link>
      ))}
      <PrintButton>{t("link.print")}</PrintButton>
    </nav>
  );
}
