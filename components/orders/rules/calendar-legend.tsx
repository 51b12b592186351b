import { DayCell } from "@/components/orders/rules/day-cell";
import { getT } from "@/lib/shared/i18n/request.server";

const DAYS = [
  { words: "worked", isWorkingDay: true, isUnusual: false, isOwn: false },
  { words: "usual", isWorkingDay: false, isUnusual: false, isOwn: false },
  { words: "holiday", isWorkingDay: false, isUnusual: true, isOwn: false },
  { words: "madeUp", isWorkingDay: true, isUnusual: true, isOwn: false },
  { words: "ownDay", isWorkingDay: true, isUnusual: false, isOwn: true },
] as const;

/** What the looks of the days mean. */
export async function CalendarLegend() {
  const t = await getT("rules");
  return (
    <ul aria-label={t("calendar.legend")} className="flex flex-wrap gap-x-6 gap-y-2">
      {DAYS.map(({ words, ...look }) => (
        <li key={words} className="flex items-center gap-2">
          <span aria-hidden="true" className="w-11 text-center">
            <DayCell day={{ date: 8, ...look }} t={t} />
          </span>
          {t(`calendar.${words}`)}
        </li>
      ))}
    </ul>
  );
}
