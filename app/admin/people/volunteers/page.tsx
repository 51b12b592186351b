import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import { VolunteerList } from "@/components/people/volunteer-list";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { isCountyAdmin } from "@/lib/auth/admin";
import { listVolunteers } from "@/lib/people/queries";
import { peopleFilterSchema } from "@/lib/people/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("volunteers.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people/volunteers">) {
  const actor = await requireAdmin();
  if (!isCountyAdmin(actor)) notFound();
  const filter = peopleFilterSchema.parse(await searchParams);
  return <VolunteerList {...await listVolunteers(actor, filter)} filter={filter} />;
}
