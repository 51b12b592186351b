import { buildCalendar, type CalendarRules } from "@/lib/orders/clocks/calendar";
import { dueAfter } from "@/lib/orders/clocks/clock";
import { formatMinute } from "@/lib/shared/days/county-hours";
import { isInHours } from "@/lib/shared/days/limit-units";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { LimitUnit } from "@/prisma/generated/enums";

type Props = { rules: CalendarRules; now: Date };

const EXAMPLES: { unit: LimitUnit; amount: number }[] = [
  { unit: "WORKING_DAYS", amount: 5 },
  { unit: "DAYS", amount: 7 },
  { unit: "HOURS", amount: 24 },
  { unit: "WAKING_HOURS", amount: 15 },
];

/** Explains each unit by an example that begins now. */
export async function LimitMeaning({ rules, now }: Props) {
  const t = await getT("rules");
  const locale = await getLocale();
  const calendar = buildCalendar(rules);
  const { quietFrom: from, quietTo: to } = rules;
  const closing = formatMinute(rules.closingMinute);
  return (
    <div className="max-w-prose pt-4">
      <h3>{t("means.title")}</h3>
      <ul className="list-disc pl-5">
        {EXAMPLES.map(({ unit, amount }) => {
          const due = dueAfter(now, { unit, amount }, calendar);
          const date = formatDate(due, isInHours(unit) ? "minute" : "weekday", locale);
          return <li key={unit}>{t(`means.${unit}`, { amount, date, closing, from, to })}</li>;
        })}
        <li>{t("means.paused")}</li>
      </ul>
    </div>
  );
}
