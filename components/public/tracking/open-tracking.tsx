import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getT } from "@/lib/shared/i18n/request.server";
import { openTracking } from "@/lib/public/tracking/actions";

/** The form that opens a wish by its number and a code to the phone of its resident. */
export async function OpenTracking({ reachesPhones }: { reachesPhones: boolean }) {
  const auth = await getT("auth");
  const t = await getT("tracking");
  return (
    <div className="mx-auto max-w-md space-y-6 py-4 lg:py-10">
      <div className="space-y-2">
        <h1>{t("open.title")}</h1>
        <p className="text-faded">{t("open.lead")}</p>
      </div>
      <ActionForm action={openTracking} className="space-y-5">
        <TextField
          name="trackingNumber"
          label={t("open.number")}
          hint={t("open.numberHint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
        />
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          label={t("open.phone")}
          autoComplete="tel-national"
        />
        <FirstStep>
          <p className="text-faded">{t("open.next")}</p>
          <PrivacyLine />
          <SubmitButton primary className="w-full">
            {auth("code.send")}
          </SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("open.send")} reachesPhones={reachesPhones} />
      </ActionForm>
      <p className="text-faded">{t("open.lost")}</p>
      <p className="text-faded">{t("open.lostPhone")}</p>
    </div>
  );
}
