import type { Metadata } from "next";
import { NewActivity } from "@/components/activities/planning/new-activity";
import { findPlanner, listChoices } from "@/lib/activities/planning/queries";
import { plannedMonth } from "@/lib/activities/planning/due";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { midnightUtc, monthIn } from "@/lib/activities/plans/month";
import { newActivityViewSchema } from "@/lib/activities/series/schema";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("planning");
  return { title: t("full.title") };
}

export default async function Page({ searchParams }: PageProps<"/desk/plans/new">) {
  const actor = await requireStaffWho(mayReadPlans);
  const view = newActivityViewSchema.parse(await searchParams);
  const key = view.team ? { teamId: view.team } : { siteId: view.site ?? actor.siteId };
  const planner = await findPlanner(actor, key);
  if (!planner) notFound();
  const month = view.month ? midnightUtc(view.month) : plannedMonth(monthIn(new Date()));
  return (
    <NewActivity
      planner={planner}
      month={month}
      choices={await listChoices(planner)}
      isSeries={view.many === "1"}
    />
  );
}
