import type { Metadata } from "next";
import { RecountsPage } from "@/components/reporting/recounts/recounts-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { maySeeRecounts } from "@/lib/reporting/recounts/policy";
import { listChecks } from "@/lib/reporting/recounts/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("recounts");
  return { title: t("title") };
}

export default async function Page() {
  const actor = await requireAdmin();
  if (!maySeeRecounts(actor)) notFound();
  return <RecountsPage counties={await listChecks(actor)} />;
}
