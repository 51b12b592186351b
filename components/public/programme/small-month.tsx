import { programmeWords } from "@/components/public/programme/programme-words";
import { address } from "@/lib/shared/forms/search-params";
import { localName } from "@/lib/shared/i18n/local-name";
import { formatDay } from "@/lib/shared/days/china-time";
import { fixedDaysOn } from "@/lib/public/programme/fixed-days";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";
import { weeksOfMonth } from "@/lib/public/programme/weeks";

/** The month beside a week: how much is on each day, each the way to it. */
export async function SmallMonth({ page }: { page: ShownProgrammePage }) {
  const { t, locale } = await programmeWords();
  const { month, frame, today } = page;
  const [year = "", number = ""] = month.split("-");
  const { demonstration } = frame.programme ?? {};
  const shown = demonstration && formatDay(demonstration.startsAt);
  return (
    <table className="small-month">
      <caption className="text-start font-song text-xl font-bold">
        <a href={address("/activities/month", { month })} className="target text-ink">
          {t("month.caption", { year, month: Number(number) })}
        </a>
      </caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th key={day} scope="col">
              {t("month.weekday", { day })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, column) => {
              if (!day) return <td key={column} />;
              const fixed = fixedDaysOn(day, frame.fixedDays);
              return (
                <td
                  key={day}
                  className={fixed.length > 0 ? "bg-honey-pale" : undefined}
                  aria-current={day === today ? "date" : undefined}
                >
                  <a href={address("/activities/day", { day })}>
                    <b>{Number(day.slice(8))}</b>
                    <span>
                      {day === shown
                        ? t("month.demonstration")
                        : (fixed.map((one) => localName(one, locale))[0] ??
                          t("month.count", { count: frame.counts[day] ?? 0 }))}
                    </span>
                  </a>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
