import type { Metadata } from "next";
import { RulesPage } from "@/components/orders/rules/rules-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { maySetRules } from "@/lib/orders/rules/policy";
import { findRules } from "@/lib/orders/rules/queries";
import { rulesViewSchema } from "@/lib/orders/rules/schema";

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
