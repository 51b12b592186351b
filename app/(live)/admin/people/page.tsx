import type { Metadata } from "next";
import { StaffList } from "@/components/network/people/staff-list";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { listStaff } from "@/lib/network/people/queries";
import { staffFilterSchema } from "@/lib/network/people/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("people");
  return { title: t("staff.heading") };
}

export default async function Page({ searchParams }: PageProps<"/admin/people">) {
  const actor = await requireAdmin();
  const filter = staffFilterSchema.parse(await searchParams);
  const page = await listStaff(actor, filter);
  return <StaffList {...page} filter={filter} hasVolunteers={isCountyAdmin(actor)} />;
}
