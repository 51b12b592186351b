import type { Metadata } from "next";
import { PlanView } from "@/components/activities/planning/plan-view";
import {
  findChanges,
  findPlanPage,
  listChoices,
  listProposals,
} from "@/lib/activities/planning/queries";
import { plannedMonth } from "@/lib/activities/planning/due";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { planViewSchema } from "@/lib/activities/planning/schema";
import { midnightUtc, monthIn } from "@/lib/activities/plans/month";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("planning");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/desk/plans">) {
  const actor = await requireStaffWho(mayReadPlans);
  const view = planViewSchema.parse(await searchParams);
  const now = new Date();
  const planner = view.team ? { teamId: view.team } : { siteId: view.site ?? actor.siteId };
  const month = view.month ? midnightUtc(view.month) : plannedMonth(monthIn(now));
  const page = await findPlanPage(actor, { planner, month }, now);
  if (!page) notFound();
  return (
    <PlanView
      page={page}
      choices={await listChoices(page.planner)}
      proposals={view.team ? [] : await listProposals(page.planner, now)}
      changes={page.plan?.status === "SUBMITTED" ? await findChanges(page.plan.id) : []}
    />
  );
}
