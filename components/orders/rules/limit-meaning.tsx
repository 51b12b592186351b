import { buildCalendar, type CalendarOverride } from "@/lib/orders/clocks/calendar";
import { dueAfter } from "@/lib/orders/clocks/clock";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { LimitUnit } from "@/prisma/generated/enums";

type Props = { calendarDays: CalendarOverride[]; now: Date };

const EXAMPLES: { unit: LimitUnit; amount: number }[] = [
  { unit: "WORKING_DAYS", amount: 5 },
  { unit: "DAYS", amount: 7 },
  { unit: "HOURS", amount: 24 },
];

/** Explains each unit by an example that begins now. */
export async function LimitMeaning({ calendarDays, now }: Props) {
  const t = await getT("rules");
  const locale = await getLocale();
  const calendar = buildCalendar(calendarDays);
  return (
    <div className="max-w-prose pt-4">
      <h3>{t("means.title")}</h3>
      <ul className="list-disc pl-5">
        {EXAMPLES.map(({ unit, amount }) => {
          const due = dueAfter(now, { unit, amount }, calendar);
          const date = formatDate(due, unit === "HOURS" ? "minute" : "weekday", locale);
          return <li key={unit}>{t(`means.${unit}`, { amount, date })}</li>;
        })}
        <li>{t("means.paused")}</li>
      </ul>
    </div>
  );
}
