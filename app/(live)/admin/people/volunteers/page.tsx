import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { VolunteerList } from "@/components/network/people/volunteer-list";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { listVolunteers } from "@/lib/network/people/queries";
import { readCodeSteps } from "@/lib/shared/sign-in/code-step.server";
import { reachesPhones } from "@/lib/shared/sign-in/code-sender.data";
import { volunteerFilterSchema } from "@/lib/network/people/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("volunteers.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people/volunteers">) {
  const actor = await requireAdmin();
  if (!isCountyAdmin(actor)) notFound();
  const params = await searchParams;
  const filter = volunteerFilterSchema.parse(params);
  const list = await listVolunteers(actor, filter);
  const ids = list.people.map(({ id }) => `phone-${id}`);
  return (
    <VolunteerList
      {...list}
      filter={filter}
      reachesPhones={reachesPhones()}
      initial={await readCodeSteps("/admin/people/volunteers", ids, params)}
    />
  );
}
