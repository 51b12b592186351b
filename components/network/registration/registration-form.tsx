import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { FoldedInCodeStep } from "@/components/network/registration/folded-in-code-step";
import { GuardianFields } from "@/components/network/registration/guardian-fields";
import { HelpFields, type HelpChoices } from "@/components/network/registration/help-fields";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { TextField, TickField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/shared/forms/forms";
import { getT } from "@/lib/shared/i18n/request.server";
import { registerVolunteer } from "@/lib/network/registration/actions";

type Props = HelpChoices & {
  countyName: string;
  reachesPhones: boolean;
  initial: FormState | undefined;
};

export async function RegistrationForm({ countyName, reachesPhones, initial, ...choices }: Props) {
  const t = await getT("registration");
  return (
    <div className="mx-auto max-w-xl space-y-8 py-4 lg:py-8">
      <header className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead", { county: countyName })}</p>
        <p className="text-faded">
          {t("hasAccount")} <a href="/sign-in/volunteer">{t("toSignIn")}</a>
        </p>
      </header>
      <ActionForm action={registerVolunteer} initial={initial} keep="device" className="space-y-8">
        <FoldedInCodeStep summary={t("filledIn")}>
          <section className="space-y-5">
            <h2>{t("section.person")}</h2>
            <PersonFields />
            <GuardianFields />
          </section>
          <section className="space-y-5">
            <h2>{t("section.help")}</h2>
            <HelpFields {...choices} />
          </section>
          <section className="space-y-3">
            <h2>{t("section.charter")}</h2>
            <Charter />
            <TickField name="charter" label={t("charter.consent")} />
          </section>
        </FoldedInCodeStep>
        <FirstStep>
          <p className="text-faded">{t("next")}</p>
          <PrivacyLine />
          <SubmitButton primary className="w-full">
            {t("send")}
          </SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("finish")} reachesPhones={reachesPhones} />
      </ActionForm>
    </div>
  );
}

async function PersonFields() {
  const t = await getT("registration");
  return (
    <>
      <TextField name="name" label={t("name.label")} hint={t("name.hint")} autoComplete="name" />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t("phone.label")}
        hint={t("phone.hint")}
        autoComplete="tel-national"
      />
      <TextField
        name="idNumber"
        label={t("idNumber.label")}
        hint={t("idNumber.hint")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </>
  );
}

async function Charter() {
  const t = await getT("registration");
  return (
    <ul className="list-disc space-y-1 pl-5">
      <li>{t("charter.free")}</li>
      <li>{t("charter.kept")}</li>
      <li>{t("charter.quiet")}</li>
      <li>{t("charter.unpaid")}</li>
    </ul>
  );
}
