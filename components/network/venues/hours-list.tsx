import { RowButton } from "@/components/network/venues/row-button";
import { TimeFields } from "@/components/network/venues/time-fields";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addHours, removeHours } from "@/lib/network/venues/actions";
import { formatSpans } from "@/lib/network/venues/opening-hours";
import type { Venue } from "@/lib/network/venues/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { siteId: string; hours: Venue["openingHours"] };

const DAYS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** 开放时间: day by day, with the days between which they hold. */
export async function HoursList({ siteId, hours }: Props) {
  const t = await getT("venues");
  return (
    <Section id="hours" title={t("hours.title")}>
      {hours.length === 0 && <p className="text-faded">{t("hours.empty")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {DAYS.filter((day) => hours.some(({ weekday }) => weekday === day)).map((day) => (
          <li key={day} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
            <strong className="pt-2">{t(`weekday.${day}`)}</strong>
            <ul>
              {hours
                .filter(({ weekday }) => weekday === day)
                .map((one) => (
                  <HoursRow key={one.id} hours={one} day={t(`weekday.${day}`)} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="text-faded">{t("hours.hint")}</p>
      <AddHours key={hours.length} siteId={siteId} isOpen={hours.length === 0} />
    </Section>
  );
}

async function HoursRow({ hours, day }: { hours: Props["hours"][number]; day: string }) {
  const t = await getT("venues");
  const locale = await getLocale();
  const shown = formatSpans([{ from: hours.fromMinute, to: hours.toMinute }]);
  const dayOf = (date: Date) => formatDate(date, "year", locale);
  const { validFrom, validTo } = hours;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <span className="tabular-nums">{shown}</span>
      {validFrom && (
        <span className="text-faded">{t("hours.since", { day: dayOf(validFrom) })}</span>
      )}
      {validTo && <span className="text-faded">{t("hours.until", { day: dayOf(validTo) })}</span>}
      <RowButton
        action={removeHours}
        hidden={{ hoursId: hours.id }}
        label={t("remove")}
        name={`${day} ${shown}`}
      />
    </li>
  );
}

async function AddHours({ siteId, isOpen }: { siteId: string; isOpen: boolean }) {
  const t = await getT("venues");
  return (
    <ActionForm id="add-hours" action={addHours} hidden={{ siteId }}>
      <FormFold label={t("hours.add")} open={isOpen}>
        <ChoiceField
          name="weekdays"
          type="checkbox"
          label={t("hours.weekdays")}
          chosen={isOpen ? ["1", "2", "3", "4", "5"] : []}
          choices={DAYS.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }))}
        />
        <TimeFields from={t("hours.from")} to={t("hours.to")} />
        <div className="flex flex-wrap gap-4">
          <TextField
            type="date"
            name="validFrom"
            label={`${t("hours.validFrom")} (${t("optional")})`}
          />
          <TextField
            type="date"
            name="validTo"
            label={`${t("hours.validTo")} (${t("optional")})`}
          />
        </div>
        <SubmitButton>{t("save")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
