import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Alarms } from "@/components/shared/limits/alarms";
import { AdminDoors } from "@/components/layout/admin-doors";
import { listAlarms } from "@/lib/shared/limits/alarms.data";
import { isAnyAdmin } from "@/lib/shared/auth/admin";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("admin");
  return { title: t("title") };
}

export default async function Page() {
  const actor = await requireStaff();
  if (!isAnyAdmin(actor)) redirect("/admin/stats");
  return (
    <>
      <Alarms names={await listAlarms(actor)} />
      <AdminDoors actor={actor} />
    </>
  );
}
