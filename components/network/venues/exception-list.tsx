import { RowButton } from "@/components/network/venues/row-button";
import { TimeFields } from "@/components/network/venues/time-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { addException, removeException } from "@/lib/network/venues/actions";
import { formatSpans } from "@/lib/network/venues/opening-hours";
import type { KeptRoom, Venue } from "@/lib/network/venues/queries";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Exception = Venue["openingExceptions"][number];

type Props = { siteId: string; rooms: KeptRoom[]; exceptions: Exception[] };

/** 临时不开放、改时间: what is ahead, and the form for another. */
export async function ExceptionList({ siteId, rooms, exceptions }: Props) {
  const t = await getT("venues");
  return (
    <Section id="exceptions" title={t("exceptions.title")}>
      {exceptions.length === 0 && <p className="text-faded">{t("exceptions.empty")}</p>}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {exceptions.map((exception) => (
          <ExceptionRow key={exception.id} exception={exception} />
        ))}
      </ul>
      <ActionForm
        key={exceptions.length}
        id="add-exception"
        action={addException}
        hidden={{ siteId }}
      >
        <FormFold label={t("exceptions.add")}>
          <p className="text-faded">{t("exceptions.hint")}</p>
          <SelectField name="roomId" label={t("exceptions.room")}>
            <option value="">{t("exceptions.wholePlace")}</option>
            {rooms.map(({ id, name, closedAt }) =>
              closedAt ? null : (
                <option key={id} value={id}>
                  {name}
                </option>
              ),
            )}
          </SelectField>
          <div className="flex flex-wrap gap-4">
            <TextField type="date" name="fromOn" label={t("exceptions.fromOn")} required />
            <TextField
              type="date"
              name="toOn"
              label={`${t("exceptions.toOn")} (${t("optional")})`}
            />
          </div>
          <TimeFields
            from={`${t("exceptions.from")} (${t("optional")})`}
            to={`${t("exceptions.to")} (${t("optional")})`}
          />
          <TextField name="reason" label={t("exceptions.reason")} maxCharacters={60} required />
          <SubmitButton>{t("save")}</SubmitButton>
        </FormFold>
      </ActionForm>
    </Section>
  );
}

async function ExceptionRow({ exception }: { exception: Exception }) {
  const t = await getT("venues");
  const locale = await getLocale();
  const { id, fromOn, toOn, fromMinute, toMinute, reason, room } = exception;
  const first = formatDate(fromOn, "weekday", locale);
  const last = formatDate(toOn, "weekday", locale);
  const days = first === last ? first : t("hours.between", { from: first, to: last });
  return (
    <li className="flex flex-wrap items-center gap-x-4 py-1">
      <p className="grow">
        <strong>{days}</strong> {room?.name ?? t("exceptions.wholePlace")}{" "}
        {fromMinute === null || toMinute === null
          ? t("exceptions.shut")
          : t("exceptions.open", { hours: formatSpans([{ from: fromMinute, to: toMinute }]) })}
        <span className="block text-faded">{reason}</span>
      </p>
      <RowButton
        action={removeException}
        hidden={{ exceptionId: id }}
        label={t("remove")}
        name={`${days} ${reason}`}
      />
    </li>
  );
}
