import { ChoiceField, TextField } from "@/components/ui/fields";
import { getT } from "@/lib/shared/i18n/request.server";

/** What is known of somebody of the staff; `isVolunteer` is null while nobody has been asked. */
export type KnownVolunteer = { isVolunteer: boolean | null; volunteer: { number: string } | null };

/** Whether somebody of the staff is registered as a volunteer too, and under which number. */
export async function VolunteerQuestion({ known }: { known?: KnownVolunteer }) {
  const t = await getT("people");
  const answered = known?.isVolunteer ?? null;
  return (
    <>
      <ChoiceField
        type="radio"
        name="isVolunteer"
        label={t("volunteer.question")}
        hint={t("volunteer.why")}
        choices={(["no", "yes"] as const).map((value) => ({
          value,
          label: t(`volunteer.${value}`),
        }))}
        chosen={answered === null ? [] : [answered ? "yes" : "no"]}
      />
      <TextField
        name="volunteer"
        label={t("volunteer.which")}
        hint={t("volunteer.whichHint")}
        defaultValue={known?.volunteer?.number}
        autoComplete="off"
        maxCharacters={40}
      />
    </>
  );
}

/** The same as one line. */
export async function VolunteerState({ known }: { known: KnownVolunteer }) {
  const t = await getT("people");
  if (known.volunteer) return t("volunteer.isVolunteer", { number: known.volunteer.number });
  return t(known.isVolunteer === null ? "volunteer.unasked" : "volunteer.isNone");
}
