import { PhoneHelp } from "@/components/public/home/phone-help";
import { LinkOver } from "@/components/public/tracking/link-over";
import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import { openTracking } from "@/lib/public/tracking/actions";

type Props = {
  reachesPhones: boolean;
  /** The state the form begins with, in its second step or after going back. */
  initial: FormState | undefined;
  /** A link that opens nothing has led here. */
  isLinkOver: boolean;
  /** The phone of the centre. */
  help: string | null;
};

/** The form that opens 我的心愿 by a code to the phone of the resident. */
export async function OpenTracking({ reachesPhones, initial, isLinkOver, help }: Props) {
  const auth = await getT("auth");
  const t = await getT("tracking");
  return (
    <div className="mx-auto max-w-md space-y-6 py-4 lg:py-10">
      <div className="space-y-2">
        <h1>{t("mine.title")}</h1>
        {isLinkOver && <LinkOver />}
        <p className="text-faded">{t("mine.lead")}</p>
      </div>
      <ActionForm action={openTracking} initial={initial} className="space-y-5">
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          label={t("mine.phone")}
          autoComplete="tel-national"
        />
        <FirstStep>
          <p className="text-faded">{t("mine.next")}</p>
          <PrivacyLine />
          <SubmitButton primary className="w-full">
            {auth("code.send")}
          </SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("mine.send")} reachesPhones={reachesPhones} />
      </ActionForm>
      <PhoneHelp phone={help} />
      <p className="text-faded">{t("mine.lostPhone")}</p>
    </div>
  );
}
