import "server-only";
import { writeCalendar } from "@/lib/shared/days/calendar";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { ownUrl } from "@/lib/shared/own-url.server";
import type { ActivityPage } from "@/lib/public/programme/activity.data";
import type { Feed, FeedActivity } from "@/lib/public/programme/feed.data";
import { toCalendarEvent } from "@/lib/public/programme/feed-events";

/** How long a calendar program need not ask again. */
const MAX_AGE_SECONDS = 900;

/** A feed as an answer; without reading its rows where the program has this version already (304). */
export async function calendarResponse(
  request: Request,
  feed: Feed,
  read: () => Promise<FeedActivity[]>,
): Promise<Response> {
  const locale = await getLocale();
  const etag = `W/"${feed.version}-${locale}"`;
  const headers = { ETag: etag, "Cache-Control": `private, max-age=${MAX_AGE_SECONDS}` };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const t = await getT("programme");
  const says = await words();
  const calendar = writeCalendar({
    product: "Programme",
    name: t("feed.name", { what: localName(feed, locale) }),
    events: (await read()).map((activity) => toCalendarEvent(activity, says)),
  });
  return new Response(calendar, {
    headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
  });
}

/** One activity as a calendar file. */
export async function oneEvent({ site, ...activity }: ActivityPage): Promise<string> {
  const town = site.parent?.level === "TOWNSHIP" ? site.parent.name : null;
  const phone = site.phone ?? site.parent?.phone ?? null;
  const held = { ...activity, place: site.name, address: site.address, town, phone };
  return writeCalendar({
    product: "Programme",
    events: [{ ...toCalendarEvent(held, await words()), remindBefore: "PT2H" }],
  });
}

async function words() {
  const t = await getT("programme");
  return {
    cancelled: (title: string) => t("feed.cancelled", { title }),
    url: (id: string) => ownUrl(`/activities/${id}`),
  };
}
