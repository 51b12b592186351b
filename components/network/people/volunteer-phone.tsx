import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeVolunteerPhone } from "@/lib/network/people/actions";
import type { ListedVolunteer } from "@/lib/network/people/queries";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { person: ListedVolunteer; reachesPhones: boolean; initial: FormState | undefined };

/** Another phone for a volunteer whose ID was seen. */
export async function VolunteerPhone({ person: { id, name }, reachesPhones, initial }: Props) {
  const t = await getT("people");
  const auth = await getT("auth");
  return (
    <ActionForm
      id={`phone-${id}`}
      action={changeVolunteerPhone}
      hidden={{ volunteerId: id }}
      initial={initial}
    >
      <FormFold label={t("phone.titleOf", { name })}>
        <p>{t("phone.text")}</p>
        <TextField name="newPhone" type="tel" inputMode="tel" label={t("phone.new")} />
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxCharacters={200} />
        <TickField name="idSeen" label={t("phone.idSeen")} />
        <FirstStep>
          <SubmitButton>{auth("code.send")}</SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("phone.confirm")} reachesPhones={reachesPhones} />
      </FormFold>
    </ActionForm>
  );
}
