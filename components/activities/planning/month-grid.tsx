import { Section } from "@/components/ui/section";
import { weekdayOf } from "@/lib/activities/series/pattern";
import { WEEKDAY_NUMBERS } from "@/lib/activities/series/pattern-fields";
import type { Planned } from "@/lib/activities/planning/queries";
import { momentsOf } from "@/lib/activities/plans/month";
import { formatDay } from "@/lib/shared/days/china-time";
import { addDays } from "@/lib/shared/days/days";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { month: Date; activities: Planned[] };

/** The month as a quiet grid: on which days how much is held; a day leads to its first row. */
export async function MonthGrid({ month, activities }: Props) {
  const t = await getT("planning");
  const byDay = Map.groupBy(activities, ({ startsAt }) => formatDay(startsAt));
  return (
    <Section id="grid-title" title={t("grid.title")}>
      <table className="w-full table-fixed text-center tabular-nums" aria-labelledby="grid-title">
        <thead>
          <tr>
            {WEEKDAY_NUMBERS.map((day) => (
              <th key={day} scope="col" className="font-normal text-faded">
                <abbr title={t(`weekday.${day}`)} className="no-underline">
                  {t(`weekdayShort.${day}`)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]} className="border-t border-line">
              {week.map((day) => (
                <td key={day} className="h-12 align-top">
                  {day.slice(0, 7) === formatDay(momentsOf(month).from).slice(0, 7) && (
                    <Day day={day} of={byDay.get(day) ?? []} label={t} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type DayProps = {
  day: string;
  of: Planned[];
  label: Awaited<ReturnType<typeof getT<"planning">>>;
};

function Day({ day, of, label: t }: DayProps) {
  const [first] = of;
  const number = Number(day.slice(8));
  if (!first) return <span className="text-faded">{number}</span>;
  return (
    <a href={`#${first.id}`} className="block font-bold no-underline">
      {number}
      <span className="block rounded-sm bg-honey-pale text-sm text-ink">
        {t("grid.count", { count: of.length })}
      </span>
    </a>
  );
}

/** The weeks of a month, Monday first, with the days of other months at its ends. */
function weeksOf(month: Date): string[][] {
  const { from, to } = momentsOf(month);
  const [first, end] = [formatDay(from), formatDay(to)];
  const weeks: string[][] = [];
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday < end;) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
    monday = addDays(monday, 7);
  }
  return weeks;
}
