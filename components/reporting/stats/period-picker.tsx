import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { formatPeriod, getStatsLanguage } from "@/lib/reporting/stats/format-figures";
import { MONTH } from "@/lib/reporting/stats/period";
import { listPeriodNotes, type StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress, usualPeriods } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** Chooses another period for the same view: by a link, or by its first and last month. */
export async function PeriodPicker({ dashboard: { now, period }, view }: Props) {
  const t = await getT("stats");
  const words = getStatsLanguage(await getLocale());
  const { from: _from, to: _to, ...otherParams } = view;
  const usual = usualPeriods(now).map(({ name, period: { from, to } }) => ({
    name,
    href: statsAddress({ ...view, from, to }),
    isHere: from === period.from && to === period.to,
  }));
  const isUsual = usual.some(({ isHere }) => isHere);
  return (
    <>
      {listPeriodNotes(view, now).map((note) => (
        <p key={note} role="status" className="print-none">
          {t(`period.note.${note}`)}
        </p>
      ))}
      <div className="segments print-none">
        <nav aria-label={t("period.presets")}>
          {usual.map(({ name, href, isHere }) => (
            <a key={name} href={href} aria-current={isHere ? "true" : undefined}>
              {t(`period.${name}`)}
            </a>
          ))}
        </nav>
        <details>
          <summary data-here={isUsual ? undefined : "true"}>
            {isUsual ? t("period.other") : formatPeriod(words, period)}
          </summary>
          <form action="/admin/stats">
            {Object.entries(otherParams).map(
              ([name, value]) =>
                value && <input key={name} type="hidden" name={name} value={value} />,
            )}
            <MonthField name="from" value={period.from} />
            <MonthField name="to" value={period.to} />
            <button className="button">{t("period.show")}</button>
          </form>
        </details>
      </div>
      <span className="print-only">{formatPeriod(words, period)}</span>
    </>
  );
}

async function MonthField({ name, value }: { name: "from" | "to"; value: string }) {
  const t = await getT("stats");
  return (
    <label>
      <span className="block">{t(`period.${name}`)}</span>
      <input
        type="month"
        name={name}
        defaultValue={value}
        required
        pattern={MONTH.source}
        title={t("period.hint")}
        className="field"
      />
    </label>
  );
}
