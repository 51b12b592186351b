import type { Metadata } from "next";
import * as z from "zod";
import { ManyPlaces } from "@/components/network/sites/many-places";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { findManyPlaces, findPlace } from "@/lib/network/sites/queries";
import { manyPlacesSchema } from "@/lib/network/sites/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("sites");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps<"/admin/places/[id]/many">) {
  const actor = await requireAdmin();
  const id = z.uuid().safeParse((await params).id);
  const place = id.success && (await findPlace(actor, id.data));
  if (!place) notFound();
  const view = manyPlacesSchema.parse(await searchParams);
  return <ManyPlaces place={place} view={view} found={await findManyPlaces(actor, view)} />;
}
