import { CalendarLegend } from "@/components/orders/rules/calendar-legend";
import { MonthTable } from "@/components/orders/rules/month-table";
import { NoticeForm } from "@/components/orders/rules/notice-form";
import { OwnDays } from "@/components/orders/rules/own-days";
import { RegionalHolidays } from "@/components/orders/rules/regional-holidays";
import { RulesHead } from "@/components/orders/rules/rules-head";
import { SetDaysForm } from "@/components/orders/rules/set-days-form";
import { YearState } from "@/components/orders/rules/year-state";
import { getT } from "@/lib/shared/i18n/request.server";
import { FIRST_YEAR } from "@/lib/orders/rules/calendar-years";
import type { CountyCalendar } from "@/lib/orders/rules/queries";
import { listMonths, filterByYear, countWorkingDays } from "@/lib/orders/rules/year";

type Props = { year: number; thisYear: number; calendar: CountyCalendar };

/** The working days of a year, and the forms that change them. */
export async function CalendarPage({ year, thisYear, calendar }: Props) {
  const t = await getT("rules");
  const months = listMonths(year, calendar);
  const days = filterByYear(year, calendar.calendarDays);
  return (
    <div className="space-y-8">
      <RulesHead tab="calendar" />
      <div className="max-w-prose space-y-2">
        <p>{t("calendar.lead")}</p>
        <p>{t("calendar.recount")}</p>
      </div>
      <section aria-labelledby="year" className="space-y-4">
        <div className="flex flex-wrap items-baseline gap-x-6">
          <h2 id="year">{t("calendar.title", { year })}</h2>
          <YearLinks year={year} thisYear={thisYear} />
        </div>
        <YearState
          year={year}
          days={calendar.calendarDays}
          workingDays={countWorkingDays(months)}
        />
        <CalendarLegend />
        <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {months.map((month) => (
            <MonthTable key={month.month} month={month} />
          ))}
        </div>
      </section>
      <NoticeForm
        year={year}
        hasNotice={calendar.calendarDays.some(({ noticeYear }) => noticeYear === year)}
      />
      <RegionalHolidays year={year} days={days} code={calendar.code} />
      <OwnDays year={year} days={days.filter(({ kind }) => kind === "OWN")} />
      <SetDaysForm />
    </div>
  );
}

/** Links to the previous and next year, between the first there can be and two years from now. */
async function YearLinks({ year, thisYear }: { year: number; thisYear: number }) {
  const t = await getT("rules");
  const years = [year - 1, year + 1].filter((each) => each >= FIRST_YEAR && each <= thisYear + 2);
  return (
    <nav aria-label={t("calendar.years")} className="flex gap-x-6">
      {years.map((each) => (
        <a key={each} href={`/admin/rules/calendar?year=${each}`} className="target">
          {t("calendar.title", { year: each })}
        </a>
      ))}
    </nav>
  );
}
