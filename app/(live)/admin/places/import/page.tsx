import type { Metadata } from "next";
import { ImportsPage } from "@/components/network/imports/imports-page";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayImport } from "@/lib/network/imports/policy";
import { listImports } from "@/lib/network/imports/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("imports");
  return { title: t("title") };
}

export default async function Page() {
  const actor = await requireStaffWho(mayImport);
  return <ImportsPage imports={await listImports(actor)} />;
}
