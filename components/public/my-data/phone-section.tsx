import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { changeMyPhone, changeOwnPhone } from "@/lib/public/my-data/actions";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = {
  /** Of a resident; volunteers have a session. */
  link: { trackingNumber: string; trackingKey: string } | undefined;
  reachesPhones: boolean;
  /** The state the form begins with, in its second step or after going back. */
  initial: FormState | undefined;
};

/** 换手机号: by a code to the old phone and one to the new. */
export async function PhoneSection({ link, reachesPhones, initial }: Props) {
  const t = await getT("personal");
  const auth = await getT("auth");
  return (
    <section className="space-y-3">
      <h2>{t("phone.title")}</h2>
      <p>{t("phone.text")}</p>
      <ActionForm
        action={link ? changeOwnPhone : changeMyPhone}
        id="phone"
        hidden={link ?? {}}
        initial={initial}
        className="space-y-4"
      >
        <TextField
          name="newPhone"
          type="tel"
          inputMode="tel"
          label={t("phone.new")}
          autoComplete="tel-national"
        />
        <FirstStep>
          <SubmitButton>{auth("code.send")}</SubmitButton>
        </FirstStep>
        <CodeFields
          confirm={t("phone.confirm")}
          reachesPhones={reachesPhones}
          label={t("phone.newCode")}
        >
          <TextField
            name="oldCode"
            label={t("phone.oldCode")}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </CodeFields>
      </ActionForm>
      <p className="text-faded">{t("phone.textOld")}</p>
    </section>
  );
}
