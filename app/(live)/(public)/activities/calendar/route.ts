import { calendarResponse } from "@/lib/public/programme/calendar-response.server";
import { findFeed, readFeed } from "@/lib/public/programme/feed.data";
import { feedSchema } from "@/lib/public/programme/schema";
import { queryOf } from "@/lib/shared/forms/search-params";
import { notFound } from "@/lib/shared/not-found.server";

/** A calendar to subscribe to, of a county, a place, a team or a category. Public, and names no person. */
export async function GET(request: Request) {
  const feed = (await findFeed(feedSchema.parse(queryOf(request)))) ?? notFound();
  return calendarResponse(request, feed, () => readFeed(feed));
}
