import * as z from "zod";
import { calendarFile } from "@/lib/orders/visits/calendar-file";
import { findVisit } from "@/lib/orders/visits/queries";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { requireVolunteer } from "@/lib/shared/auth/session.server";
import { getT } from "@/lib/shared/i18n/request.server";
import { notFound } from "@/lib/shared/not-found.server";
import { ownUrl } from "@/lib/shared/own-url.server";

/** The agreed visit as a calendar file, for the volunteer who goes. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/volunteer/services/[id]/calendar">,
) {
  const actor = await requireVolunteer();
  const id = z.uuid().safeParse((await params).id).data;
  const visit = (id && (await findVisit(actor, id))) || notFound();
  const t = await getT("visits");
  const title = t("titleVolunteer", { place: visit.place });
  const url = ownUrl(`/volunteer/services/${visit.wishId}`);
  return fileResponse("visit.ics", calendarFile({ ...visit, title, url }, new Date()));
}
