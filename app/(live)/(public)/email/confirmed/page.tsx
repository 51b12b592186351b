import type { Metadata } from "next";
import { EmailConfirmedPage } from "@/components/notices/inbox/confirm-email-page";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("email.doneTitle"), robots: { index: false, follow: false } };
}

export default function EmailConfirmed() {
  return <EmailConfirmedPage />;
}
