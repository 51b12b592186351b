import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";
import {
  buildTimeline,
  type TimelineEntry,
  type TimelineEvent,
} from "@/lib/public/tracking/timeline";
import { toGrade } from "@/lib/orders/wishes/grade";

/** The events of a wish as sentences for its resident, newest first. */
export async function Timeline({ events }: { events: TimelineEvent[] }) {
  const t = await getT("tracking");
  const words: Words = { tracking: t, wishes: await getT("wishes"), locale: await getLocale() };
  return (
    <section className="space-y-3">
      <h2>{t("timeline")}</h2>
      <ol className="space-y-5 border-s-2 border-line ps-5">
        {buildTimeline(events).map((entry) => (
          <Entry key={entry.seq} entry={entry} words={words} />
        ))}
      </ol>
    </section>
  );
}

type Words = {
  tracking: Translator<"tracking">;
  wishes: Translator<"wishes">;
  locale: Locale;
};

type Props = { entry: TimelineEntry; words: Words };

function Entry({ entry: { at, telling, grade, note }, words }: Props) {
  const { tracking: t, wishes, locale } = words;
  const given = toGrade(grade);
  return (
    <li>
      <time dateTime={at.toISOString()} className="text-faded">
        {formatDate(at, "minute", locale)}
      </time>
      <p>{t(`events.${telling}`, { grade: given ? wishes(`grade.${given}`) : "" })}</p>
      {note && (
        <p dir="auto" className="font-song wrap-anywhere">
          {t("quote", { words: note })}
        </p>
      )}
    </li>
  );
}
