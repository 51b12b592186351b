import type { Metadata } from "next";
import { EditActivity } from "@/components/activities/planning/edit-activity";
import { findEditedActivity, listChoices } from "@/lib/activities/planning/queries";
import { mayReadPlans } from "@/lib/activities/planning/policy";
import { findSeries } from "@/lib/activities/series/queries";
import { requireStaffWho } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("planning");
  return { title: t("full.edit") };
}

export default async function Page({ params }: PageProps<"/desk/plans/edit/[id]">) {
  const actor = await requireStaffWho(mayReadPlans);
  const { id } = await params;
  const now = new Date();
  const edited = await findEditedActivity(actor, id, now);
  if (!edited) notFound();
  const { centerId, plannerSiteId: siteId, speakerIds } = edited;
  return (
    <EditActivity
      edited={edited}
      choices={await listChoices({ centerId, siteId }, speakerIds)}
      series={await findSeries(id, now)}
    />
  );
}
