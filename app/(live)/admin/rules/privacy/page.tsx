import type { Metadata } from "next";
import { PrivacyRulesPage } from "@/components/public/privacy/privacy-rules-page";
import { mayPublishPrivacy } from "@/lib/public/privacy/policy";
import { findPrivacy } from "@/lib/public/privacy/queries";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("privacy");
  return { title: t("title") };
}

export default async function Page() {
  const actor = await requireAdmin();
  if (!mayPublishPrivacy(actor)) notFound();
  const privacy = await findPrivacy(actor.centerId);
  return privacy ? <PrivacyRulesPage privacy={privacy} /> : notFound();
}
