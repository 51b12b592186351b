import type { Metadata } from "next";
import { TodayView } from "@/components/orders/volunteering/today";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findToday } from "@/lib/orders/volunteering/queries";
import { historyFilterSchema } from "@/lib/orders/volunteering/schema";

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
