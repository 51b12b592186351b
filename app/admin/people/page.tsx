import type { Metadata } from "next";
import { StaffList } from "@/components/people/staff-list";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { isCountyAdmin } from "@/lib/auth/admin";
import { listStaff } from "@/lib/people/queries";
import { peopleFilterSchema } from "@/lib/people/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("staff.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people">) {
  const actor = await requireAdmin();
  const filter = peopleFilterSchema.parse(await searchParams);
  const page = await listStaff(actor, filter);
  return <StaffList {...page} filter={filter} hasVolunteers={isCountyAdmin(actor)} />;
}
