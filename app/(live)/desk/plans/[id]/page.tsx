import { redirect } from "next/navigation";
import { monthPath } from "@/lib/activities/planning/address";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { findPlans } from "@/lib/activities/plans/find-plan.data";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { db } from "@/lib/shared/db/db";
import { notFound } from "@/lib/shared/not-found.server";

/** Leads a notice about a plan to the page of its place and month. */
export default async function Page({ params }: PageProps<"/desk/plans/[id]">) {
  const actor = await requireStaffWho(mayReadPlans);
  const { id } = await params;
  const [plan] = await findPlans(db, actor, { id });
  if (!plan) notFound();
  const { siteId, teamId, month } = plan;
  redirect(monthPath(teamId ? { teamId } : { siteId: siteId ?? plan.centerId }, month));
}
