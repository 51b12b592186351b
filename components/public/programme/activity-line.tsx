import { whereIs, type ProgrammeWords } from "@/components/public/programme/programme-words";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Erratum } from "@/lib/public/programme/errata.data";
import type { ShownActivity } from "@/lib/public/programme/shown-activity";

type Props = {
  activity: ShownActivity;
  /** What was corrected of it since the programme was published. */
  erratum: Erratum | undefined;
  now: Date;
  words: ProgrammeWords;
  /** Shown with its date, as in a list of several days. */
  withDay?: boolean;
};

/** One activity in one line: when, what, where, and how one takes part. */
export function ActivityLine({ activity, erratum, now, words, withDay }: Props) {
  const { t, locale } = words;
  const { id, title, startsAt, spot, speakers, km } = activity;
  const where = whereIs(activity, words);
  const isOff = activity.status === "CANCELLED";
  return (
    <li
      className={`activity-line ${withDay ? "activity-dated" : ""} ${isOff ? "activity-off" : ""}`}
    >
      <span className="text-faded tabular-nums">
        {withDay && (
          <>
            <span className="block whitespace-nowrap">{formatDate(startsAt, "day", locale)}</span>
            {formatDate(startsAt, "dayOfWeek", locale)}{" "}
          </>
        )}
        {formatDate(startsAt, "time", locale)}
      </span>
      <span className="min-w-0">
        <a href={`/activities/${id}`} className="activity-title">
          {title}
        </a>
        <span className="flex flex-wrap gap-x-3 text-[0.92rem] text-faded">
          <span>{spot ? t("at", { where, spot }) : where}</span>
          {speakers && <span>{t("speakers", { units: speakers.join(t("separator")) })}</span>}
          {km !== null && <span>{t("km", { km: km.toFixed(1) })}</span>}
          {isOff && activity.cancelReason && (
            <span>{t("reason", { reason: activity.cancelReason })}</span>
          )}
        </span>
      </span>
      <Standing activity={activity} erratum={erratum} now={now} words={words} />
    </li>
  );
}

/** Whether it takes place, and who may come. */
function Standing({ activity, erratum, now, words: { t } }: Omit<Props, "withDay">) {
  const { status, admission, places, endsAt } = activity;
  if (status === "CANCELLED") return <b className="text-cinnabar">{t("cancelled")}</b>;
  if (status === "HELD" || endsAt < now) return <span className="text-faded">{t("over")}</span>;
  const note = erratum && erratum.kind !== "CANCELLED" ? MARKS[erratum.kind] : undefined;
  return (
    <span>
      {note && <b className="me-2 text-cinnabar">{t(note)}</b>}
      {admission === "WALK_IN" ? (
        <span className="text-bamboo">{t("walkIn")}</span>
      ) : places === null ? (
        t("firstCome")
      ) : (
        t("places", { count: places })
      )}
    </span>
  );
}

const MARKS = { MOVED: "moved", CHANGED: "changed", ADDED: "added" } as const;

type MovedProps = { erratum: Erratum; before: Date; words: ProgrammeWords };

/** What stood here in the programme and is now on another day. */
export function MovedLine({ erratum, before, words: { t, locale } }: MovedProps) {
  const { activityId, title, startsAt, reason } = erratum;
  const what = t("movedTo", {
    day: formatDate(startsAt, "day", locale),
    time: formatDate(startsAt, "time", locale),
  });
  return (
    <li className="activity-line activity-off">
      <span className="text-faded tabular-nums">{formatDate(before, "time", locale)}</span>
      <span className="min-w-0">
        <a href={`/activities/${activityId}`} className="activity-title">
          {title}
        </a>
        <span className="block text-[0.92rem] text-faded">
          {reason ? t("because", { reason, what }) : what}
        </span>
      </span>
      <b className="text-cinnabar">{t("moved")}</b>
    </li>
  );
}
