import type { Metadata } from "next";
import { UnitsPage } from "@/components/activities/planning/units-page";
import { plannedMonth } from "@/lib/activities/planning/due";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { listUnits } from "@/lib/activities/planning/queries";
import { unitsViewSchema } from "@/lib/activities/planning/schema";
import { midnightUtc, monthIn } from "@/lib/activities/plans/month";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("planning");
  return { title: t("units.title") };
}

export default async function Page({ searchParams }: PageProps<"/desk/plans/units">) {
  const actor = await requireStaffWho(mayReadPlans);
  const { month: asked, state } = unitsViewSchema.parse(await searchParams);
  const month = asked ? midnightUtc(asked) : plannedMonth(monthIn(new Date()));
  return <UnitsPage units={await listUnits(actor, month)} month={month} state={state} />;
}
