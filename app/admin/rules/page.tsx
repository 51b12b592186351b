import type { Metadata } from "next";
import { RulesPage } from "@/components/rules/rules-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { notFound } from "@/lib/not-found";
import { maySetRules } from "@/lib/rules/policy";
import { findRules } from "@/lib/rules/queries";
import { rulesViewSchema } from "@/lib/rules/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("rules");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/rules">) {
  const actor = await requireAdmin();
  if (!maySetRules(actor)) notFound();
  const view = rulesViewSchema.parse(await searchParams);
  return <RulesPage rules={await findRules(actor)} view={view} now={new Date()} />;
}
