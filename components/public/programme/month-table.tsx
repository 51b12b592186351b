import { activitiesOn } from "@/components/public/programme/day-block";
import type { ProgrammeWords } from "@/components/public/programme/programme-words";
import { address } from "@/lib/shared/forms/search-params";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { startOfDay } from "@/lib/shared/days/china-time";
import { fixedDaysOn } from "@/lib/public/programme/fixed-days";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";
import { weeksOfMonth } from "@/lib/public/programme/weeks";

type Props = { page: ShownProgrammePage; words: ProgrammeWords };

/** The month as a table of weeks; on a phone a day says how much is on, from a tablet on also what. */
export function MonthTable({ page, words }: Props) {
  const { t } = words;
  const [year = "", number = ""] = page.month.split("-");
  return (
    <table className="big-month">
      <caption className="sr-only">{t("month.caption", { year, month: Number(number) })}</caption>
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
        {weeksOfMonth(page.month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, column) =>
              day ? <DayCell key={day} day={day} page={page} words={words} /> : <td key={column} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, page, words: { t, locale } }: Props & { day: string }) {
  const { activities, total } = activitiesOn(day, page);
  const fixed = fixedDaysOn(day, page.frame.fixedDays);
  return (
    <td
      className={fixed.length > 0 ? "bg-honey-pale" : undefined}
      aria-current={day === page.today ? "date" : undefined}
    >
      <a href={address("/activities/day", { day, ...page.filter })} className="month-day">
        <span className="sr-only">{formatDate(startOfDay(day), "day", locale)} </span>
        <b aria-hidden="true">{Number(day.slice(8))}</b>
        <span>{t("month.count", { count: total })}</span>
      </a>
      {fixed.map((one) => (
        <span key={one.name} className="block text-amber">
          {localName(one, locale)}
        </span>
      ))}
      <ul className="max-md:hidden print-block">
        {activities.map(({ id, title, startsAt, status }) => (
          <li key={id}>
            <a
              href={`/activities/${id}`}
              className={`month-line ${status === "CANCELLED" ? "line-through" : ""}`}
            >
              <span className="text-faded">{formatDate(startsAt, "time", locale)}</span> {title}
            </a>
          </li>
        ))}
      </ul>
      {total > activities.length && (
        <span className="text-faded max-md:hidden print-block">
          {t("month.more", { count: total - activities.length })}
        </span>
      )}
    </td>
  );
}
