import type { Metadata } from "next";
import { AccountEvents } from "@/components/shared/account/account-events";
import { PasswordFields } from "@/components/shared/account/password-fields";
import { SignInStep } from "@/components/shared/sign-in/sign-in-step";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { chooseFirstPassword } from "@/lib/shared/account/actions";
import { findPasswordTask } from "@/lib/shared/account/queries";
import { requireTask } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("account");
  return { title: t("signIn.passwordTitle") };
}

export default async function Page() {
  const { rules, events } = await findPasswordTask(await requireTask("NEW_PASSWORD"), new Date());
  const t = await getT("account");
  return (
    <SignInStep title={t("signIn.passwordTitle")} lead={t("signIn.passwordLead")}>
      <AccountEvents events={events} />
      <ActionForm action={chooseFirstPassword} className="space-y-5">
        <PasswordFields rules={rules} />
        <SubmitButton primary className="w-full">
          {t("signIn.next")}
        </SubmitButton>
      </ActionForm>
    </SignInStep>
  );
}
