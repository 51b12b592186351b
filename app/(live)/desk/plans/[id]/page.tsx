import { redirect } from "next/navigation";
import { monthPath } from "@/lib/activities/planning/address";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { findPlanMonth } from "@/lib/activities/planning/queries";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { notFound } from "@/lib/shared/not-found.server";

/** Leads a notice about a plan to the page of its place and month. */
export default async function Page({ params }: PageProps<"/desk/plans/[id]">) {
  const actor = await requireStaffWho(mayReadPlans);
  const { id } = await params;
  const found = await findPlanMonth(actor, id);
  if (!found) notFound();
  redirect(monthPath(found.planner, found.month));
}
