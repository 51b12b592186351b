import { DayCell } from "@/components/orders/rules/day-cell";
import { getT } from "@/lib/shared/i18n/request.server";

const DAYS = [
  { name: "worked", isWorkingDay: true, isUnusual: false, isOwn: false },
  { name: "usual", isWorkingDay: false, isUnusual: false, isOwn: false },
  { name: "holiday", isWorkingDay: false, isUnusual: true, isOwn: false },
  { name: "madeUp", isWorkingDay: true, isUnusual: true, isOwn: false },
  { name: "ownDay", isWorkingDay: true, isUnusual: false, isOwn: true },
] as const;

/** The legend of the calendar. */
export async function CalendarLegend() {
  const t = await getT("rules");
  return (
    <ul aria-label={t("calendar.legend")} className="flex flex-wrap gap-x-6 gap-y-2">
      {DAYS.map(({ name, ...look }) => (
        <li key={name} className="flex items-center gap-2">
          <span aria-hidden="true" className="w-11 text-center">
            <DayCell day={{ date: 8, ...look }} t={t} />
          </span>
          {t(`calendar.${name}`)}
        </li>
      ))}
    </ul>
  );
}
