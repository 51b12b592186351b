import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { PlacePage } from "@/components/network/sites/place-page";
import { isCountyAdmin } from "@/lib/shared/auth/admin";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayImport } from "@/lib/network/imports/policy";
import { mayMoveOrClose } from "@/lib/network/sites/policy";
import { findPlace, listPlaces } from "@/lib/network/sites/queries";
import { placeFilterSchema } from "@/lib/network/sites/schema";

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
      mayAddAccounts={isCountyAdmin(actor)}
      filter={filter}
      below={await listPlaces(actor, place.id, filter)}
    />
  );
}
