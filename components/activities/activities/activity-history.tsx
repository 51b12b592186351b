import type { HistoryEvent } from "@/lib/activities/activities/history.data";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The events of an activity, oldest first, each with its time and its reason. */
export async function ActivityHistory({ events }: { events: HistoryEvent[] }) {
  const t = await getT("activities");
  const locale = await getLocale();
  return (
    <ol className="border-l border-edge">
      {events.map(({ seq, name, note, at, who, startedAt, adults, children }) => (
        <li key={seq} className="pb-4 pl-5">
          <time dateTime={at.toISOString()} className="block text-faded tabular-nums">
            {formatDate(at, "minute", locale)}
          </time>
          {t(`history.${startedAt ? "moved" : name}`, {
            who: who ?? t("history.system"),
            when: startedAt ? formatDate(startedAt, "minute", locale) : "",
            ...{ adults, children },
          })}
          {note && (
            <blockquote dir="auto" className="mt-1 border-l-3 border-honey pl-3">
              {note}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
