import type { Metadata } from "next";
import { Enrollment } from "@/components/shared/account/enrollment";
import { SignInStep } from "@/components/shared/sign-in/sign-in-step";
import { findEnrollment } from "@/lib/shared/sign-in/enrollment.data";
import { requireTask } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("account");
  return { title: t("signIn.factorTitle") };
}

export default async function Page() {
  const { staffId } = await requireTask("ENROLLMENT");
  const t = await getT("account");
  return (
    <SignInStep title={t("signIn.factorTitle")} lead={t("signIn.factorLead")}>
      <Enrollment enrollment={await findEnrollment(staffId)} />
    </SignInStep>
  );
}
