import type { Metadata } from "next";
import { RecountsPage } from "@/components/recounts/recounts-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { maySeeRecounts } from "@/lib/recounts/policy";
import { listChecks } from "@/lib/recounts/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("recounts");
  return { title: t("title") };
}

export default async function Page() {
  const actor = await requireAdmin();
  if (!maySeeRecounts(actor)) notFound();
  return <RecountsPage counties={await listChecks(actor)} />;
}
