import { admissionOf, placeOf } from "@/components/public/programme/activity-facts";
import { programmeWords } from "@/components/public/programme/programme-words";
import { HOUR_MS, MINUTE_MS } from "@/lib/shared/days/durations";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { ActivityPage } from "@/lib/public/programme/activity.data";

/** An activity in one plain sentence, and as a text to send to a neighbor. */
export async function invitation(activity: ActivityPage, url: string) {
  const words = await programmeWords();
  const { t, locale } = words;
  const { startsAt, endsAt, title } = activity;
  const length = endsAt.getTime() - startsAt.getTime();
  const sentence = t("one.sentence", {
    day: formatDate(startsAt, "day", locale),
    weekday: formatDate(startsAt, "dayOfWeek", locale),
    time: formatDate(startsAt, "time", locale),
    where: placeOf(activity, words),
    length: t("one.hours", {
      hours: Math.floor(length / HOUR_MS),
      minutes: Math.round((length % HOUR_MS) / MINUTE_MS),
    }),
  });
  const admission = admissionOf(activity, words);
  return { sentence, shareText: t("one.shareText", { title, sentence, admission, url }) };
}
