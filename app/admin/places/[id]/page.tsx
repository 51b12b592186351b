import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import * as z from "zod";
import { PlacePage } from "@/components/sites/place-page";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { mayImport, mayMoveOrClose } from "@/lib/sites/policy";
import { findPlace, listPlaces } from "@/lib/sites/queries";
import { placeFilterSchema } from "@/lib/sites/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("sites");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps<"/admin/places/[id]">) {
  const actor = await requireAdmin();
  const id = z.uuid().safeParse((await params).id);
  const place = id.success && (await findPlace(actor, id.data));
  if (!place) notFound();
  const filter = placeFilterSchema.parse(await searchParams);
  return (
    <PlacePage
      place={place}
      mayMoveOrClose={mayMoveOrClose(actor, place.id)}
      mayImport={mayImport(actor) && place.id === actor.siteId}
      filter={filter}
      below={await listPlaces(actor, place.id, filter)}
    />
  );
}
