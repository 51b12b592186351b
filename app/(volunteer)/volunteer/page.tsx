import type { Metadata } from "next";
import { TodayView } from "@/components/volunteering/today";
import { requireVolunteer } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findToday } from "@/lib/volunteering/queries";
import { historyFilterSchema } from "@/lib/volunteering/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("common");
  return { title: t("nav.volunteer") };
}

export default async function VolunteerPage({ searchParams }: PageProps<"/volunteer">) {
  const actor = await requireVolunteer();
  const filter = historyFilterSchema.parse(await searchParams);
  const today = await findToday(actor, filter);
  return <TodayView name={actor.name} today={today} isFirst={!filter.before} />;
}
