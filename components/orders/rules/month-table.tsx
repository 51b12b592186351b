import { DayCell } from "@/components/orders/rules/day-cell";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Month } from "@/lib/orders/rules/year";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export async function MonthTable({ month: { month, weeks } }: { month: Month }) {
  const t = await getT("rules");
  return (
    <table className="w-full table-fixed self-start text-center">
      <caption className="pb-1 text-left font-song text-lg font-bold">
        {t("calendar.month", { month })}
      </caption>
      <thead className="text-faded">
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col" className="font-normal">
              {t("calendar.weekday", { day })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={weekday} className="p-0.5 align-top">
                {day && <DayCell day={day} t={t} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
