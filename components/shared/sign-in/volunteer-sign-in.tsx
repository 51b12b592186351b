import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/shared/forms/forms";
import { signInVolunteer } from "@/lib/shared/sign-in/actions";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { reachesPhones: boolean; initial: FormState | undefined };

export async function VolunteerSignIn({ reachesPhones, initial }: Props) {
  const t = await getT("auth");
  return (
    <div className="mx-auto max-w-md space-y-6 py-4 lg:py-10">
      <header className="space-y-2">
        <h1>{t("volunteer.title")}</h1>
        <p className="text-faded">{t("volunteer.lead")}</p>
      </header>
      <ActionForm action={signInVolunteer} initial={initial} className="space-y-5">
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          label={t("volunteer.phone")}
          autoComplete="tel-national"
        />
        <FirstStep>
          <SubmitButton primary className="w-full">
            {t("code.send")}
          </SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("signIn")} reachesPhones={reachesPhones} />
      </ActionForm>
      <div className="border-t border-line pt-4">
        <p>{t("volunteer.isNew")}</p>
        <a href="/register" className="target">
          {t("volunteer.toRegister")}
        </a>
        <p className="mt-2">{t("volunteer.isStaff")}</p>
        <a href="/sign-in" className="target">
          {t("volunteer.toStaff")}
        </a>
      </div>
    </div>
  );
}
