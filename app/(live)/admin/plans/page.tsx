import type { Metadata } from "next";
import { PlanRulesPage } from "@/components/activities/plan-rules/plan-rules-page";
import { maySetPlanRules } from "@/lib/activities/plan-rules/policy";
import { findPlanRules } from "@/lib/activities/plan-rules/queries";
import { planRulesViewSchema } from "@/lib/activities/plan-rules/schema";
import { listPlatforms } from "@/lib/network/platforms/queries";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("planning");
  return { title: t("rules.title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/plans">) {
  const actor = await requireStaffWho(maySetPlanRules);
  const view = planRulesViewSchema.parse(await searchParams);
  return (
    <PlanRulesPage
      rules={await findPlanRules(actor.centerId)}
      platforms={await listPlatforms(actor)}
      editing={view.edit}
    />
  );
}
