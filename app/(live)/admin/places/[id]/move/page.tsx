import type { Metadata } from "next";
import { notFound } from "@/lib/shared/not-found.server";
import * as z from "zod";
import { MovePlace } from "@/components/network/sites/move-place";
import { requireAdmin } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { mayMoveOrClose } from "@/lib/network/sites/policy";
import { findChosenPlace, findPlace, searchPlaces } from "@/lib/network/sites/queries";
import { choosePlaceSchema } from "@/lib/network/sites/schema";
import { parentLevels } from "@/lib/network/sites/tree";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("sites");
  return { title: t("move.title") };
}

export default async function Page({ params, searchParams }: PageProps<"/admin/places/[id]/move">) {
  const actor = await requireAdmin();
  const id = z.uuid().safeParse((await params).id);
  const place = id.success && (await findPlace(actor, id.data));
  if (!place || !mayMoveOrClose(actor, place.id)) notFound();
  const { q, place: parentId } = choosePlaceSchema.parse(await searchParams);
  return (
    <MovePlace
      place={place}
      parent={await findChosenPlace(actor, parentId)}
      q={q}
      found={await searchPlaces(actor, q, parentLevels(place.level))}
    />
  );
}
