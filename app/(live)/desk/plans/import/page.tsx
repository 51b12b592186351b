import type { Metadata } from "next";
import { ImportActivities } from "@/components/activities/planning/import-activities";
import { plannedMonth } from "@/lib/activities/planning/due";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { findPlanner } from "@/lib/activities/planning/queries";
import { planViewSchema } from "@/lib/activities/planning/schema";
import { midnightUtc, monthIn } from "@/lib/activities/plans/month";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("planning");
  return { title: t("file.title") };
}

export default async function Page({ searchParams }: PageProps<"/desk/plans/import">) {
  const actor = await requireStaffWho(mayReadPlans);
  const view = planViewSchema.parse(await searchParams);
  const key = view.team ? { teamId: view.team } : { siteId: view.site ?? actor.siteId };
  const planner = await findPlanner(actor, key);
  if (!planner) notFound();
  const month = view.month ? midnightUtc(view.month) : plannedMonth(monthIn(new Date()));
  return <ImportActivities planner={planner} month={month} />;
}
