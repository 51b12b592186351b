import { ActivityLine, MovedLine } from "@/components/public/programme/activity-line";
import type { ProgrammeWords } from "@/components/public/programme/programme-words";
import { formatDay, startOfDay } from "@/lib/shared/days/china-time";
import { address } from "@/lib/shared/forms/search-params";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { fixedDaysOn } from "@/lib/public/programme/fixed-days";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";
import { isFiltered } from "@/lib/public/programme/schema";

type Props = { day: string; page: ShownProgrammePage; words: ProgrammeWords };

/** One day of the programme: its number large in the margin, its activities beside it. */
export function DayBlock({ day, page, words }: Props) {
  const { t, locale } = words;
  const { today, now, frame, errata, filter } = page;
  const { activities, total } = activitiesOn(day, page);
  const moved = movedFrom(day, page);
  if (activities.length + moved.length === 0) return null;
  const date = startOfDay(day);
  const isToday = day === today;
  return (
    <section className="day-block" aria-labelledby={`day-${day}`}>
      <div>
        <h2 id={`day-${day}`} className={isToday ? "text-cinnabar" : ""}>
          <span className="sr-only">{formatDate(date, "day", locale)} </span>
          <span aria-hidden="true" className="day-number">
            {Number(day.slice(8))}
          </span>
          <span className="font-sans text-[0.92rem] font-normal whitespace-nowrap text-faded">
            {isToday && `${t("today")} `}
            {formatDate(date, "dayOfWeek", locale)}
          </span>
        </h2>
        {fixedDaysOn(day, frame.fixedDays).map((fixed) => (
          <span key={fixed.name} className="fixed-day">
            {localName(fixed, locale)}
          </span>
        ))}
      </div>
      <div className="min-w-0">
        <ul>
          {moved.map(({ erratum, before }) => (
            <MovedLine key={erratum.activityId} erratum={erratum} before={before} words={words} />
          ))}
          {activities.map((activity) => (
            <ActivityLine
              key={activity.id}
              activity={activity}
              erratum={errata.find(({ activityId }) => activityId === activity.id)}
              now={now}
              words={words}
            />
          ))}
        </ul>
        {total > activities.length && (
          <a href={address("/activities/day", { day, ...filter })} className="target print-none">
            {t("more", { total })}
          </a>
        )}
      </div>
    </section>
  );
}

/** What a page knows of a day. */
export function activitiesOn(day: string, { days }: ShownProgrammePage) {
  return days.find((one) => one.day === day) ?? { day, activities: [], total: 0 };
}

/** What was on this day when the programme was published, and is on another one now. */
function movedFrom(day: string, { errata, filter, days }: ShownProgrammePage) {
  const found = new Set(days.flatMap(({ activities }) => activities.map(({ id }) => id)));
  return errata.flatMap((erratum) => {
    const { before, kind, activityId, startsAt } = erratum;
    if (kind !== "MOVED" || before === null || formatDay(before) !== day) return [];
    const isWanted = !isFiltered(filter) || found.has(activityId);
    return isWanted && formatDay(startsAt) !== day ? [{ erratum, before }] : [];
  });
}
