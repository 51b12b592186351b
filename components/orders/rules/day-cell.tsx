import type { Translator } from "@/lib/shared/i18n/translator";
import type { YearDay } from "@/lib/orders/rules/year";

type Look = Pick<YearDay, "date" | "isWorkingDay" | "isUnusual" | "isOwn">;

/**
 * A day of the calendar. Days off have a shaded background, days that differ from their weekday a word
 * (休 or 班), and days the county has set a bar.
 */
export function DayCell({ day, t }: { day: Look; t: Translator<"rules"> }) {
  const { date, isWorkingDay, isUnusual, isOwn } = day;
  const state = t(isWorkingDay ? "calendar.worked" : "calendar.off");
  return (
    <span
      className={`flex min-h-11 flex-col items-center justify-center rounded leading-tight ${dayClass(day)}`}
    >
      <span className={isUnusual ? "font-bold" : ""}>{date}</span>
      {isUnusual ? (
        <span className="text-sm font-bold">
          {t("calendar.mark", { isWorkingDay: String(isWorkingDay) })}
        </span>
      ) : (
        <span className="sr-only">{state}</span>
      )}
      {isOwn && (
        <>
          <span aria-hidden="true" className="h-1 w-6 bg-cinnabar" />
          <span className="sr-only">{t("calendar.ownMark")}</span>
        </>
      )}
    </span>
  );
}

function dayClass({ isWorkingDay, isUnusual }: Look): string {
  if (isWorkingDay) return isUnusual ? "border-2 border-ink" : "";
  return isUnusual ? "bg-honey-pale text-cinnabar" : "bg-line/50 text-faded";
}
