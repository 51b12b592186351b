import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { WishPageView } from "@/components/orders/volunteering/wish-page-view";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { findWishPage } from "@/lib/orders/volunteering/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("volunteering");
  return { title: t("page.title") };
}

export default async function ServicePage({ params }: PageProps<"/volunteer/services/[id]">) {
  const actor = await requireVolunteer();
  const id = z.uuid().safeParse((await params).id);
  const page = id.success ? await findWishPage(actor, id.data) : null;
  if (!page) notFound();
  return <WishPageView page={page} />;
}
