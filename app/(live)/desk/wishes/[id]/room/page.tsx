import type { Metadata } from "next";
import * as z from "zod";
import { RoomChoice } from "@/components/orders/visits/room-choice";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { findRoomChoice } from "@/lib/orders/visits/queries";
import { roomViewSchema } from "@/lib/orders/visits/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("booking");
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: PageProps<"/desk/wishes/[id]/room">) {
  const actor = await requireHandler();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const view = roomViewSchema.parse(await searchParams);
  const choice = (await findRoomChoice(actor, id, view)) ?? notFound();
  return <RoomChoice choice={choice} />;
}
