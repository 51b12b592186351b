import { RegionalHolidayForm } from "@/components/orders/rules/regional-holiday-form";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { daysBetween } from "@/lib/shared/days/days";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { dropDays } from "@/lib/orders/rules/actions";
import { formatRange } from "@/lib/orders/rules/format-days";
import type { StoredDay } from "@/lib/orders/rules/queries";
import {
  listRegionalHolidays,
  suggestHolidays,
  type RegionalHoliday,
} from "@/lib/orders/rules/regional-holidays";

type Props = { year: number; days: StoredDay[]; code: string | null };

/** The holidays of the region in a year: to be confirmed as computed, added, corrected and taken away. */
export async function RegionalHolidays({ year, days, code }: Props) {
  const t = await getT("rules");
  const locale = await getLocale();
  const own = listRegionalHolidays(days);
  const suggested = suggestHolidays(code, year, days);
  return (
    <section aria-labelledby="regional" className="max-w-prose space-y-4">
      <h2 id="regional">{t("calendar.regional.title", { year })}</h2>
      <p>{t("calendar.regional.lead")}</p>
      {own.map((holiday) => (
        <OwnHoliday key={`${holiday.name} ${holiday.from}`} holiday={holiday} />
      ))}
      {suggested.map(({ festival, from, to }) => {
        const name = t(`calendar.regional.festival.${festival}`);
        const range = formatRange({ from, to }, t, locale);
        return (
          <RegionalHolidayForm
            key={from}
            id={`confirm-${from}`}
            title={t("calendar.regional.suggested", { name, range })}
            hint={t("calendar.regional.computed")}
            button={t("calendar.regional.confirm")}
            holiday={{ name, from, to }}
            open
          />
        );
      })}
      <RegionalHolidayForm
        id="regional-form"
        title={t("calendar.regional.add")}
        button={t("save")}
      />
    </section>
  );
}

/** A holiday the county has: it can be corrected or taken away. */
async function OwnHoliday({ holiday }: { holiday: RegionalHoliday }) {
  const t = await getT("rules");
  const locale = await getLocale();
  const { name, from, to } = holiday;
  const days = daysBetween(from, to);
  const told = { name, range: formatRange(holiday, t, locale) };
  return (
    <div className="border-t border-line pt-2">
      <p>{t("calendar.regional.holiday", told)}</p>
      <div className="flex flex-wrap items-start gap-x-6">
        <ActionForm id={`drop-${from}`} action={dropDays} hidden={{ kind: "REGIONAL" }}>
          {days.map((day) => (
            <input key={day} type="hidden" name="days" value={day} />
          ))}
          <SubmitButton>
            {t("calendar.regional.drop")}
            <span className="sr-only"> {t("calendar.regional.holiday", told)}</span>
          </SubmitButton>
        </ActionForm>
        <RegionalHolidayForm
          id={`correct-${from}`}
          title={t("calendar.regional.correct", { name })}
          button={t("save")}
          holiday={holiday}
          replaces={days}
        />
      </div>
    </div>
  );
}
