import type { Metadata } from "next";
import * as z from "zod";
import { ShutBookings } from "@/components/desk/rooms/shut-bookings";
import { VenuePage } from "@/components/network/venues/venue-page";
import { listShutBookings } from "@/lib/desk/rooms/queries";
import { findVenue } from "@/lib/network/venues/queries";
import { requireStaff } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("venues");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps<"/admin/places/[id]/rooms">) {
  const actor = await requireStaff();
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const now = new Date();
  const venue = (await findVenue(actor, id, now)) ?? notFound();
  const shut = await listShutBookings(actor, id, now);
  return <VenuePage venue={venue} shut={<ShutBookings bookings={shut} now={now} />} />;
}
