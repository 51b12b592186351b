import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { timelineOf, type TimelineEntry, type TimelineEvent } from "@/lib/public/tracking/timeline";
import { asGrade } from "@/lib/orders/wishes/grade";

/** What happened, as sentences with times, newest first. */
export async function Timeline({ events }: { events: TimelineEvent[] }) {
  const t = await getT("tracking");
  return (
    <section className="space-y-3">
      <h2>{t("timeline")}</h2>
      <ol className="space-y-5 border-l-2 border-line pl-5">
        {timelineOf(events).map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

async function Entry({ entry: { at, telling, grade, note } }: { entry: TimelineEntry }) {
  const t = await getT("tracking");
  const wishes = await getT("wishes");
  const given = asGrade(grade);
  return (
    <li>
      <time dateTime={at.toISOString()} className="text-faded">
        {formatDate(at, "minute", await getLocale())}
      </time>
      <p>{t(`told.${telling}`, { grade: given ? wishes(`grade.${given}`) : "" })}</p>
      {note && <p className="font-song wrap-anywhere">{t("quote", { words: note })}</p>}
    </li>
  );
}
