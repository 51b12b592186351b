import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import { MenuPage } from "@/components/network/menu/menu-page";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayEditMenu } from "@/lib/network/menu/policy";
import { listOwnMenu } from "@/lib/network/menu/queries";
import { menuFilterSchema } from "@/lib/network/menu/schema";
import { listPlatforms } from "@/lib/network/platforms/queries";
import { isHandler } from "@/lib/shared/auth/handler";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("menu");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/menu">) {
  const actor = await requireAdmin();
  if (!isHandler(actor)) notFound();
  const view = menuFilterSchema.parse(await searchParams);
  return (
    <MenuPage
      categories={await listOwnMenu(actor, view)}
      platforms={await listPlatforms(actor)}
      mayEdit={mayEditMenu(actor)}
      view={view}
    />
  );
}
