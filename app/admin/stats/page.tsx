import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import { FiguresPage } from "@/components/stats/figures-page";
import { requireStaff } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { findPlaceFigures } from "@/lib/stats/queries";
import { figuresFilterSchema } from "@/lib/stats/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("stats");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/admin/stats">) {
  const actor = await requireStaff();
  const filter = figuresFilterSchema.safeParse(await searchParams);
  if (!filter.success) notFound();
  const { place: placeId = actor.siteId, page } = filter.data;
  const place = await findPlaceFigures(actor, placeId, page);
  if (!place) notFound();
  return <FiguresPage place={place} page={page} />;
}
