import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import { ImportPage } from "@/components/sites/import-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { mayImport } from "@/lib/sites/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("sites");
  return { title: t("import.title") };
}

export default async function Page() {
  if (!mayImport(await requireAdmin())) notFound();
  return <ImportPage />;
}
