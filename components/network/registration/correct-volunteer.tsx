import { GuardianFields } from "@/components/network/registration/guardian-fields";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctVolunteer } from "@/lib/network/registration/actions";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { person: { id: string; name: string } };

/** 更正登记: name and ID number of a volunteer whose ID was seen. */
export async function CorrectVolunteer({ person: { id, name } }: Props) {
  const t = await getT("people");
  return (
    <ActionForm id={`correct-${id}`} action={correctVolunteer} hidden={{ volunteerId: id }}>
      <FormFold label={t("correct.titleOf", { name })}>
        <p>{t("correct.text")}</p>
        <TextField name="name" label={t("name")} defaultValue={name} />
        <TextField
          name="idNumber"
          label={t("correct.idNumber")}
          hint={t("correct.idNumberHint")}
          autoComplete="off"
        />
        <GuardianFields />
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxCharacters={200} />
        <TickField name="idSeen" label={t("phone.idSeen")} />
        <SubmitButton>{t("correct.button")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
