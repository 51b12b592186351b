import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { ImportPage } from "@/components/network/sites/import-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayImport } from "@/lib/network/sites/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("sites");
  return { title: t("import.title") };
}

export default async function Page() {
  if (!mayImport(await requireAdmin())) notFound();
  return <ImportPage />;
}
