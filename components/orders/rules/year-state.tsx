import { listDates } from "@/lib/orders/rules/format-days";
import type { StoredDay } from "@/lib/orders/rules/queries";
import { isYearKnown, listFestivals } from "@/lib/orders/rules/year-knowledge";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { year: number; days: StoredDay[]; workingDays: number };

/** Says whether the year's notice is complete; if not, the missing holidays and the rule used until then. */
export async function YearState({ year, days, workingDays }: Props) {
  const t = await getT("rules");
  const locale = await getLocale();
  const festivals = listFestivals(year, days);
  const isKnown = isYearKnown(festivals);
  const missing = festivals.filter(({ isArranged }) => !isArranged);
  const isPart = missing.length < festivals.length;
  const onWeekend = missing.reduce((sum, one) => sum + one.onWeekend, 0);
  return (
    <div
      className={`max-w-prose space-y-2 border-l-4 pl-4 ${isKnown ? "border-line" : "border-amber"}`}
    >
      <p className={isKnown ? "" : "font-bold"}>
        {isKnown
          ? t("calendar.known", { year })
          : t("calendar.missing", {
              year,
              isWhole: String(!isPart),
              festivals: missing
                .map(({ festival }) => t(`calendar.festival.${festival}`))
                .join(t("calendar.and")),
            })}{" "}
        {!isKnown && <a href="#notice">{t("calendar.notice.title", { year })}</a>}
      </p>
      {!isKnown && <p>{t("calendar.meanwhile", { days: onWeekend })}</p>}
      <p>{t("calendar.workingDays", { days: workingDays })}</p>
      <ul className="text-faded">
        {festivals.map(({ festival, days: off, isArranged }) => (
          <li key={festival}>
            {t("calendar.byLaw", {
              festival: t(`calendar.festival.${festival}`),
              days: listDates(off, t, locale),
              isMarked: String(isPart && !isArranged),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
