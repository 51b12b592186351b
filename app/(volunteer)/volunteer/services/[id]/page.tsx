import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import * as z from "zod";
import { WishPageView } from "@/components/volunteering/wish-page-view";
import { requireVolunteer } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findWishPage } from "@/lib/volunteering/queries";

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
