import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatUtcDay } from "@/lib/shared/days/days";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { dropDays } from "@/lib/orders/rules/actions";
import type { StoredDay } from "@/lib/orders/rules/queries";

type Props = { year: number; days: StoredDay[] };

/** The days a county has set itself. Ticked days go back to the public calendar. */
export async function OwnDays({ year, days }: Props) {
  const t = await getT("rules");
  const locale = await getLocale();
  return (
    <section aria-labelledby="own-days" className="space-y-2">
      <h2 id="own-days">{t("calendar.own.title", { year })}</h2>
      {days.length === 0 ? (
        <p className="text-faded">{t("calendar.own.none")}</p>
      ) : (
        <ActionForm id="own-days-form" action={dropDays} className="space-y-4">
          <ChoiceField
            name="days"
            type="checkbox"
            label={t("calendar.own.choose")}
            className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3"
            choices={days.map(({ day, isWorkingDay, note }) => ({
              value: formatUtcDay(day),
              label: (
                <>
                  {t("calendar.own.day", {
                    date: formatDate(day, "weekday", locale),
                    isWorkingDay: String(isWorkingDay),
                  })}
                  {note && <span className="text-faded"> · {note}</span>}
                </>
              ),
            }))}
          />
          <SubmitButton>{t("calendar.own.drop")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
