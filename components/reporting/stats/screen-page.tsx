import { FlowPicture } from "@/components/reporting/charts/flow-picture";
import { ScreenComb } from "@/components/reporting/stats/screen-comb";
import { ScreenLately } from "@/components/reporting/stats/screen-lately";
import { ScreenPlaces } from "@/components/reporting/stats/screen-places";
import { TrendLines } from "@/components/reporting/stats/trend-section";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { FulfilledWish } from "@/lib/public/wall/queries";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { KEY_FIGURES, type KeyFigure } from "@/lib/reporting/stats/doors";
import { indicatorOf } from "@/lib/reporting/stats/indicators";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";
import {
  formatPeriod,
  formatIndicator,
  getStatsLanguage,
  nameFigure,
  type StatsLanguage,
} from "@/lib/reporting/stats/format-figures";

export type ScreenProps = {
  dashboard: Dashboard;
  view: StatsView;
  /** The public wishes served last; none for a city. */
  lately: FulfilledWish[];
  /** Whether scenes change and the page is read anew every minute. */
  isRefreshing: boolean;
};

const MINUTE = 60;
const LEAST_SECONDS = 5;

/** Rows of places that fit below the flow, and alone. */
const BELOW_FLOW = 3;
const FULL_HEIGHT = 10;

/** The dashboard for a screen in a hall: legible from eight meters, with controls only in its foot. */
export async function ScreenPage(props: ScreenProps) {
  const { dashboard, isRefreshing } = props;
  const { place, period, now } = dashboard;
  const words = getStatsLanguage(await getLocale());
  // On the minute, so that the clock is right.
  const seconds = Math.max(LEAST_SECONDS, MINUTE - now.getUTCSeconds());
  return (
    <div className={isRefreshing ? "screen screen-moving" : "screen"}>
      {isRefreshing && <meta httpEquiv="refresh" content={String(seconds)} />}
      <header>
        <h1>{localPlaceName(place.name, words.locale)}</h1>
        <p>
          {words.t("screen.name")} · {formatPeriod(words, period)}
        </p>
        <time dateTime={now.toISOString()}>{formatDate(now, "time", words.locale)}</time>
      </header>
      <BigFigures dashboard={dashboard} words={words} />
      <div className="screen-body">
        <ScreenComb dashboard={dashboard} />
        <Scenes {...props} />
      </div>
      <ScreenFooter {...props} />
    </div>
  );
}

function BigFigures({ dashboard, words }: { dashboard: Dashboard; words: StatsLanguage }) {
  const names = KEY_FIGURES.filter((name) => name !== "blank" || dashboard.honeycombs.length > 0);
  return (
    <dl className="screen-figures">
      {names.map((name) => (
        <div key={name} data-figure={name}>
          <dt>
            {name === "blank"
              ? words.t("keyFigure.blank")
              : nameFigure(words.t, name, dashboard.isOver)}
          </dt>
          <dd className={name === "late" && (dashboard.figures.late ?? 0) > 0 ? "bad" : ""}>
            {formatKeyFigure(name, dashboard, words)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function formatKeyFigure(
  name: KeyFigure,
  { figures, coverage }: Dashboard,
  words: StatsLanguage,
): string {
  if (name === "blank") return words.t("count", { value: coverage.blank.length });
  return formatIndicator(words, name, indicatorOf(name).of(figures));
}

/** What is beside the honeycomb, for twenty seconds each; standing still, the first of them. */
async function Scenes({ dashboard, view, lately }: ScreenProps) {
  const t = await getT("stats");
  const flow = (
    <FlowPicture
      id="flow-picture"
      steps={dashboard.steps}
      isOver={dashboard.isOver}
      className="max-w-none"
      hasNumbers={false}
    />
  );
  return (
    <div className="screen-scenes">
      <section>
        <h2>{t("section.flow")}</h2>
        {flow}
        {lately.length > 0 ? (
          <ScreenLately wishes={lately} now={dashboard.now} />
        ) : (
          <ScreenPlaces dashboard={dashboard} maxRows={BELOW_FLOW} />
        )}
      </section>
      <section>
        <ScreenPlaces dashboard={dashboard} maxRows={FULL_HEIGHT} />
      </section>
      <section>
        <h2>{t("section.trend")}</h2>
        <TrendLines dashboard={dashboard} name={view.trend ?? "wishes"} />
      </section>
    </div>
  );
}

async function ScreenFooter({ dashboard, view, isRefreshing }: ScreenProps) {
  const t = await getT("stats");
  const { place } = dashboard;
  const here = { ...view, place: place.id };
  const refresh = isRefreshing ? "off" : undefined;
  return (
    <footer>
      <span>{t(isRefreshing ? "screen.refreshing" : "screen.stopped")}</span>
      <a
        href={address("/admin/stats/screen", { ...here, refresh })}
        target="_self"
        className="target"
      >
        {t(isRefreshing ? "screen.stop" : "screen.start")}
      </a>
      <a href={statsAddress(here)} className="target">
        {t("screen.back")}
      </a>
    </footer>
  );
}
