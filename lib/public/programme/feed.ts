import { address } from "@/lib/shared/forms/search-params";
import type { FeedFilter, ProgrammeFilter } from "@/lib/public/programme/schema";

/** The page on which calendars are chosen, with what was looked for. */
export function feedAddress({ place, category }: Pick<ProgrammeFilter, "place" | "category">) {
  return address("/activities/subscribe", { place, category });
}

/** The address of a feed. */
export function feedPath(filter: FeedFilter): string {
  return address("/activities/calendar", filter);
}
