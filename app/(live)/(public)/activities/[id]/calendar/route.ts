import { findPublicActivity } from "@/lib/public/programme/activity.data";
import { oneEvent } from "@/lib/public/programme/calendar-response.server";
import { fileResponse } from "@/lib/reporting/exports/file-response";
import { idParam } from "@/lib/shared/forms/search-params";
import { notFound } from "@/lib/shared/not-found.server";

/** One activity as a calendar file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/activities/[id]/calendar">,
) {
  const id = idParam.parse((await params).id);
  const activity = (id && (await findPublicActivity(id))) || notFound();
  return fileResponse("activity.ics", await oneEvent(activity));
}
