import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { listMonthChoices } from "@/lib/reporting/report/schema";
import { formatMonth, getStatsLanguage } from "@/lib/reporting/stats/format-figures";

type Props = { place: string; month: string; now: Date };

/** Chooses another month for the report of the same place. */
export async function MonthChooser({ place, month, now }: Props) {
  const t = await getT("report");
  const words = getStatsLanguage(await getLocale());
  const months = new Set([...listMonthChoices(now), month]);
  return (
    <form action="/admin/stats/report" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="place" value={place} />
      <label className="space-y-1">
        <span className="block font-bold">{t("choose")}</span>
        <select name="month" defaultValue={month} className="field">
          {[...months].map((value) => (
            <option key={value} value={value}>
              {formatMonth(words, value)}
            </option>
          ))}
        </select>
      </label>
      <button className="button">{t("show")}</button>
    </form>
  );
}
