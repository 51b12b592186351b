import { ActivityLine } from "@/components/public/programme/activity-line";
import { programmeWords } from "@/components/public/programme/programme-words";
import type { ShownActivity } from "@/lib/public/programme/shown-activity";

type Props = { activities: ShownActivity[]; now: Date };

/** 这周有什么: three lines on the front page, and the way to all of it. */
export async function NextActivities({ activities, now }: Props) {
  if (activities.length === 0) return null;
  const words = await programmeWords();
  return (
    <section className="max-w-3xl space-y-3">
      <h2>{words.t("home.title")}</h2>
      <ul>
        {activities.map((activity) => (
          <ActivityLine
            key={activity.id}
            activity={activity}
            erratum={undefined}
            now={now}
            words={words}
            withDay
          />
        ))}
      </ul>
      <a href="/activities" className="target">
        {words.t("home.all")}
      </a>
    </section>
  );
}
