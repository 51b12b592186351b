import type { ActivityPage } from "@/lib/public/programme/activity.data";
import { movedFrom } from "@/lib/public/programme/moved-from";

const STATES = {
  CANCELLED: "EventCancelled",
  MOVED: "EventRescheduled",
  AS_PLANNED: "EventScheduled",
};

/**
 * An activity for search engines (schema.org/Event), as JSON that can stand in a page: no text of it can end
 * the script that it stands in.
 */
export function eventData(activity: ActivityPage, url: string): string {
  const { title, description, startsAt, endsAt, site, spot, status, hostTeam } = activity;
  const before = movedFrom(activity);
  const state = status === "CANCELLED" ? status : before ? "MOVED" : "AS_PLANNED";
  const data = {
    ...{ "@context": "https://schema.org", "@type": "Event", name: title, url },
    ...(description && { description }),
    ...{ startDate: startsAt.toISOString(), endDate: endsAt.toISOString() },
    ...(before && { previousStartDate: before.toISOString() }),
    eventStatus: `https://schema.org/${STATES[state]}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    isAccessibleForFree: true,
    location: {
      ...{ "@type": "Place", name: spot ? `${site.name} ${spot}` : site.name },
      address: site.address ?? site.name,
    },
    organizer: { "@type": "Organization", name: hostTeam?.name ?? site.name },
  };
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}
