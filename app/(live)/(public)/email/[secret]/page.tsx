import type { Metadata } from "next";
import { ConfirmEmailPage } from "@/components/notices/inbox/confirm-email-page";
import { getT } from "@/lib/shared/i18n/request.server";
import { isEmailLink } from "@/lib/notices/inbox/queries";

type Props = { params: Promise<{ secret: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("inbox");
  return { title: t("email.confirmTitle"), robots: { index: false, follow: false } };
}

/** Where the link in the letter to a new e-mail address leads. */
export default async function EmailPage({ params }: Props) {
  const { secret } = await params;
  return <ConfirmEmailPage secret={secret} isValid={await isEmailLink(secret)} />;
}
