import type { Metadata } from "next";
import { notFound } from "@/lib/not-found";
import * as z from "zod";
import { MovePlace } from "@/components/sites/move-place";
import { requireAdmin } from "@/lib/auth/session";
import { getT } from "@/lib/i18n/request";
import { mayMoveOrClose } from "@/lib/sites/policy";
import { findChosenPlace, findPlace, searchPlaces } from "@/lib/sites/queries";
import { choosePlaceSchema } from "@/lib/sites/schema";
import { parentLevels } from "@/lib/sites/tree";

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
