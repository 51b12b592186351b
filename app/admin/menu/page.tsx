import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import { MenuPage } from "@/components/menu/menu-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { mayEditMenu } from "@/lib/menu/policy";
import { listOwnMenu } from "@/lib/menu/queries";
import { menuFilterSchema } from "@/lib/menu/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("menu");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/menu">) {
  const actor = await requireAdmin();
  if (actor.level === "CITY") notFound();
  const { edit } = menuFilterSchema.parse(await searchParams);
  return (
    <MenuPage categories={await listOwnMenu(actor)} mayEdit={mayEditMenu(actor)} editing={edit} />
  );
}
