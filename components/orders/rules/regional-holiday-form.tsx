import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { setRegionalHoliday } from "@/lib/orders/rules/actions";
import type { RegionalHoliday } from "@/lib/orders/rules/regional-holidays";

type Props = {
  id: string;
  title: string;
  hint?: string;
  button: string;
  /** What the form is filled with. */
  holiday?: RegionalHoliday;
  /** The days of a holiday that is corrected. */
  replaces?: string[];
  open?: boolean;
};

/** The form that sets a holiday of the region: a computed one, a new one, or one to be corrected. */
export async function RegionalHolidayForm({ replaces = [], open = false, ...props }: Props) {
  const t = await getT("rules");
  const { id, title, hint, button, holiday } = props;
  const isCorrection = replaces.length > 0;
  return (
    <ActionForm
      id={id}
      action={setRegionalHoliday}
      className={isCorrection ? "" : "border-t border-line"}
    >
      <FormFold label={title} open={open}>
        {replaces.map((day) => (
          <input key={day} type="hidden" name="replaces" value={day} />
        ))}
        {hint && <p className="text-faded">{hint}</p>}
        <TextField
          name="name"
          label={t("calendar.regional.name")}
          defaultValue={holiday?.name}
          maxCharacters={40}
          required
        />
        <TextField
          name="from"
          type="date"
          label={t("calendar.set.from")}
          defaultValue={holiday?.from}
          required
        />
        <TextField name="to" type="date" label={t("calendar.set.to")} defaultValue={holiday?.to} />
        <SubmitButton primary>{button}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
