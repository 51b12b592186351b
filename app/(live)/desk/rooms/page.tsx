import type { Metadata } from "next";
import { RoomCalendar } from "@/components/desk/rooms/room-calendar";
import { ShutBookings } from "@/components/desk/rooms/shut-bookings";
import { requireHandler } from "@/lib/desk/queues/handler.server";
import { listPlaces } from "@/lib/desk/queues/queries";
import { findRoomWeek, listShutBookings } from "@/lib/desk/rooms/queries";
import { calendarViewSchema } from "@/lib/network/venues/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT("rooms");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/desk/rooms">) {
  const actor = await requireHandler();
  const view = calendarViewSchema.parse(await searchParams);
  const now = new Date();
  const [week, places] = await Promise.all([
    findRoomWeek(actor, view, now),
    listPlaces(actor, view.site),
  ]);
  if (!week) notFound();
  const shut = await listShutBookings(actor, week.site.id, now);
  return (
    <RoomCalendar
      week={week}
      places={places}
      shut={<ShutBookings bookings={shut} now={now} />}
      now={now}
    />
  );
}
