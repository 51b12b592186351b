import type { Metadata } from "next";
import { FactorCodeField } from "@/components/shared/account/factor-code-field";
import { SignInStep } from "@/components/shared/sign-in/sign-in-step";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { giveFactorCode } from "@/lib/shared/account/actions";
import { requireTask } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("account");
  return { title: t("signIn.codeTitle") };
}

export default async function Page() {
  await requireTask("SECOND_FACTOR");
  const t = await getT("account");
  return (
    <SignInStep title={t("signIn.codeTitle")} lead={t("signIn.codeLead")}>
      <ActionForm action={giveFactorCode} className="space-y-5">
        <FactorCodeField label={t("signIn.code")} autoFocus />
        <SubmitButton primary className="w-full">
          {t("signIn.next")}
        </SubmitButton>
      </ActionForm>
      <p className="text-faded">{t("signIn.lost")}</p>
    </SignInStep>
  );
}
