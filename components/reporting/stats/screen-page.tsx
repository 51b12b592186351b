import Link from "next/link";
import { FlowPicture } from "@/components/reporting/charts/flow-picture";
import { Honeycombs } from "@/components/reporting/stats/honeycomb-section";
import { TrendLines } from "@/components/reporting/stats/trend-section";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { listFindings } from "@/lib/reporting/stats/findings";
import { indicatorOf, type IndicatorName } from "@/lib/reporting/stats/indicators";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  formatPeriod,
  formatIndicator,
  getStatsLanguage,
} from "@/lib/reporting/stats/format-figures";

type Props = { dashboard: Dashboard; view: StatsView; isRefreshing: boolean };

const REFRESH_SECONDS = 60;

/** The dashboard for a screen in a hall: legible from five meters, with controls only in its footer. */
export async function ScreenPage({ dashboard, view, isRefreshing }: Props) {
  const locale = await getLocale();
  const words = getStatsLanguage(locale);
  const { place, period } = dashboard;
  const [finding] = listFindings(dashboard);
  return (
    <div className="screen">
      {isRefreshing && <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />}
      <header>
        <p className="screen-name">
          {bareName(place.name)} · {formatPeriod(words, period)}
        </p>
        {finding && <h1>{findingSentence(finding, await getT("findings"), locale)}</h1>}
      </header>
      <BigFigures dashboard={dashboard} />
      <div className="screen-pictures">
        <div className="screen-comb">
          <Honeycombs dashboard={dashboard} view={view} isStatic />
        </div>
        <FlowPicture id="flow-picture" steps={dashboard.steps} className="max-w-none" />
        <TrendLines dashboard={dashboard} name={view.trend ?? "wishes"} />
      </div>
      <ScreenFooter {...{ dashboard, view, isRefreshing }} />
    </div>
  );
}

const BIG_FIGURES: IndicatorName[] = [
  "asked",
  "services",
  "solvedRate",
  "onTimeRate",
  "satisfiedRate",
  "activeVolunteers",
];

async function BigFigures({ dashboard: { figures } }: Pick<Props, "dashboard">) {
  const words = getStatsLanguage(await getLocale());
  const rated = formatIndicator(words, "ratedRate", indicatorOf("ratedRate").of(figures));
  return (
    <dl className="screen-figures">
      {BIG_FIGURES.map((name) => (
        <div key={name}>
          <dt>{words.t(`figure.${name}`)}</dt>
          <dd className="font-song font-bold">
            {formatIndicator(words, name, indicatorOf(name).of(figures))}
          </dd>
          {name === "satisfiedRate" && <dd>{words.t("ratedBeside", { value: rated })}</dd>}
        </div>
      ))}
    </dl>
  );
}

async function ScreenFooter({ dashboard, view, isRefreshing }: Props) {
  const t = await getT("stats");
  const { place, now } = dashboard;
  const here = { ...view, place: place.id };
  const refresh = isRefreshing ? "off" : undefined;
  return (
    <footer>
      <span>{t("screen.asOf", { when: formatDate(now, "minute", await getLocale()) })}</span>
      <span>{t(isRefreshing ? "screen.refreshing" : "screen.stopped")}</span>
      <a href={address("/admin/stats/screen", { ...here, refresh })} className="target">
        {t(isRefreshing ? "screen.stop" : "screen.start")}
      </a>
      <Link href={statsAddress(here)} prefetch={false} className="target">
        {t("screen.back")}
      </Link>
    </footer>
  );
}
