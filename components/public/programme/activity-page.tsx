import { ActivityFacts } from "@/components/public/programme/activity-facts";
import { ActivityLine } from "@/components/public/programme/activity-line";
import { eventData } from "@/components/public/programme/event-data";
import { invitation } from "@/components/public/programme/invitation";
import { programmeWords } from "@/components/public/programme/programme-words";
import { CopyButton } from "@/components/ui/copy-button";
import { QrCode } from "@/components/ui/qr-code";
import { formatDay } from "@/lib/shared/days/china-time";
import { address } from "@/lib/shared/forms/search-params";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { ActivityPage as Shown } from "@/lib/public/programme/activity.data";
import { movedFrom } from "@/lib/public/programme/moved-from";
import type { ShownActivity } from "@/lib/public/programme/shown-activity";
import { ownUrl } from "@/lib/shared/own-url.server";

type Props = { activity: Shown; same: ShownActivity[]; now: Date };

/** One activity, as an invitation. */
export async function ActivityPage({ activity, same, now }: Props) {
  const words = await programmeWords();
  const { t } = words;
  const { id, title, description, startsAt, site } = activity;
  const url = ownUrl(`/activities/${id}`);
  const { sentence, shareText } = await invitation(activity, url);
  return (
    <article className="max-w-3xl space-y-8">
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: eventData(activity, url) }}
      />
      <div className="space-y-3 border-t-3 border-ink pt-4">
        <p className="text-faded">{t(`kind.${activity.kind}`)}</p>
        <h1 className={activity.status === "CANCELLED" ? "line-through decoration-1" : ""}>
          {title}
        </h1>
        <State activity={activity} now={now} />
        <p className="font-song text-[1.25rem]">{sentence}</p>
        {description && <p className="whitespace-pre-line">{description}</p>}
      </div>
      <ActivityFacts activity={activity} />
      <div className="flex flex-wrap gap-3 print-none">
        <a href={`/activities/${id}/calendar`} download className="button button-primary">
          {t("one.calendar")}
        </a>
        <a href={`/activities/places/${site.id}`} className="button">
          {t("one.venue")}
        </a>
      </div>
      <Share url={url} text={shareText} />
      {same.length > 0 && (
        <section className="space-y-2 print-none">
          <h2>{t("one.same")}</h2>
          <ul>
            {same.map((one) => (
              <ActivityLine
                key={one.id}
                activity={one}
                erratum={undefined}
                now={now}
                words={words}
                withDay
              />
            ))}
          </ul>
        </section>
      )}
      <a href={address("/activities", { day: formatDay(startsAt) })} className="target print-none">
        {t("one.back")}
      </a>
    </article>
  );
}

/** The address as a picture for phones, and the invitation as a text to send on. */
async function Share({ url, text }: { url: string; text: string }) {
  const { t } = await programmeWords();
  return (
    <section className="flex flex-wrap items-start gap-6 border-t border-line pt-5">
      <div className="w-40 space-y-1 text-center text-faded">
        <QrCode text={url} label={t("one.qr")} />
        <p>{t("one.qrText")}</p>
      </div>
      <div className="print-none min-w-0 grow basis-72 space-y-2">
        <h2>{t("one.share")}</h2>
        <p className="rounded border border-line bg-sheet p-3">{text}</p>
        <CopyButton text={text} copied={t("one.copied")}>
          {t("one.copy")}
        </CopyButton>
      </div>
    </section>
  );
}

/** What is not as it was announced. */
async function State({ activity, now }: { activity: Shown; now: Date }) {
  const { t, locale } = await programmeWords();
  const before = movedFrom(activity);
  if (activity.status === "CANCELLED") {
    return (
      <p role="note" className="border-s-4 border-cinnabar ps-3">
        <b>{t("one.cancelled")}</b>{" "}
        {activity.cancelReason && t("reason", { reason: activity.cancelReason })}
      </p>
    );
  }
  if (activity.endsAt < now) return <p className="text-faded">{t("one.over")}</p>;
  if (!before) return null;
  const when = { day: formatDate(before, "day", locale), time: formatDate(before, "time", locale) };
  return (
    <p role="note" className="border-s-4 border-cinnabar ps-3">
      <b>{t("one.movedFrom", when)}</b>
    </p>
  );
}
