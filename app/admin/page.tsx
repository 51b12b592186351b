import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Doors } from "@/components/admin/doors";
import { requireStaff } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("admin");
  return { title: t("title") };
}

export default async function Page() {
  const actor = await requireStaff();
  if (!actor.isAdmin) redirect("/admin/stats");
  return <Doors actor={actor} />;
}
