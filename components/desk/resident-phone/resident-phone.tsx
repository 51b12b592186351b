import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeResidentPhone } from "@/lib/desk/resident-phone/actions";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { wishId: string; reachesPhones: boolean; initial: FormState | undefined };

/** 换手机号: for a resident who came with the ID and whom no SMS reaches on the old phone. */
export async function ResidentPhone({ wishId, reachesPhones, initial }: Props) {
  const desk = await getT("desk");
  const t = await getT("people");
  const auth = await getT("auth");
  return (
    <ActionForm
      id="resident-phone"
      action={changeResidentPhone}
      hidden={{ wishId }}
      initial={initial}
    >
      <FormFold label={desk("residentPhone.title")}>
        <p>{desk("residentPhone.text")}</p>
        <TextField name="newPhone" type="tel" inputMode="tel" label={t("phone.new")} />
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxCharacters={200} />
        <TickField name="idSeen" label={desk("residentPhone.idSeen")} />
        <FirstStep>
          <SubmitButton>{auth("code.send")}</SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("phone.confirm")} reachesPhones={reachesPhones} />
      </FormFold>
    </ActionForm>
  );
}
