import { calendarFile } from "@/lib/orders/visits/calendar-file";
import { findVisit } from "@/lib/orders/visits/queries";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { findResidentActor } from "@/lib/shared/auth/resident-actor.data";
import { AppError } from "@/lib/shared/errors";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { ownUrl } from "@/lib/shared/own-url.server";

/** The agreed visit as a calendar file, for whoever holds the link of the wish. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/track/[number]/[key]/calendar">,
) {
  const { number: trackingNumber, key: trackingKey } = await params;
  const resident = await findResidentActor({ trackingNumber, trackingKey }).catch(
    (error: unknown) => {
      if (error instanceof AppError) return notFound();
      throw error;
    },
  );
  const visit = (await findVisit(resident, resident.wishId)) ?? notFound();
  const t = await getT("visits");
  // A calendar is often shared, and the link opens the wish: it stays out of the file.
  const url = ownUrl("/track");
  const title = t("titleResident");
  return fileResponse("visit.ics", calendarFile({ ...visit, title, url }, new Date()));
}
