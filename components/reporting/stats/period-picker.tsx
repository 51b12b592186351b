import Link from "next/link";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import { MONTH } from "@/lib/reporting/stats/period";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress, usualPeriods } from "@/lib/reporting/stats/stats-address";

type Props = { dashboard: Dashboard; view: StatsView };

/** Chooses another period for the same view: by a link, or by its first and last month. */
export async function PeriodPicker({ dashboard: { now, period }, view }: Props) {
  const t = await getT("stats");
  const { from: _from, to: _to, ...otherParams } = view;
  return (
    <div className="space-y-2 print-none">
      <nav aria-label={t("period.presets")} className="flex flex-wrap gap-x-5">
        {usualPeriods(now).map(({ name, period: { from, to } }) => (
          <Link
            key={name}
            href={statsAddress({ ...view, from, to })}
            prefetch={false}
            aria-current={from === period.from && to === period.to ? "true" : undefined}
            className="target aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {t(`period.${name}`)}
          </Link>
        ))}
      </nav>
      <form action="/admin/stats" className="flex flex-wrap items-end gap-3">
        {Object.entries(otherParams).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <MonthField name="from" value={period.from} />
        <MonthField name="to" value={period.to} />
        <button className="button">{t("period.show")}</button>
      </form>
    </div>
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
