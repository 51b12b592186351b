import { fullPlaceName, localPlaceName } from "@/lib/network/sites/local-place-name";
import { ActivityLine } from "@/components/public/programme/activity-line";
import { programmeWords } from "@/components/public/programme/programme-words";
import { FactList } from "@/components/ui/fact-list";
import { Section } from "@/components/ui/section";
import { address } from "@/lib/shared/forms/search-params";
import type { Venue } from "@/lib/public/programme/activity.data";
import { feedAddress } from "@/lib/public/programme/feed";
import type { ShownActivity } from "@/lib/public/programme/shown-activity";

type Props = { venue: Venue; next: ShownActivity[]; now: Date };

/** A place: how to get there, whom to ring, what is on next. */
export async function VenuePage({ venue, next, now }: Props) {
  const words = await programmeWords();
  const { t, locale } = words;
  const { id, name, parent } = venue;
  const phone = venue.phone ?? parent?.phone;
  const above = parent && parent.level !== "CITY" ? parent.name : null;
  return (
    <div className="max-w-3xl space-y-8">
      <div className="space-y-3 border-t-3 border-ink pt-4">
        <h1>{t("venue.title", { place: localPlaceName(name, locale) })}</h1>
        <FactList
          facts={[
            [t("one.place"), fullPlaceName(name, locale)],
            [t("venue.of"), above && fullPlaceName(above, locale)],
            [t("venue.address"), venue.address],
            [
              t("venue.phone"),
              phone && (
                <a key="phone" href={`tel:${phone}`} className="target">
                  {phone}
                </a>
              ),
            ],
          ]}
        />
      </div>
      <Section id="next" title={t("venue.next")}>
        {next.length === 0 && <p className="text-faded">{t("venue.none")}</p>}
        <ul>
          {next.map((activity) => (
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
      </Section>
      <div className="flex flex-wrap gap-x-6 print-none">
        <a href={address("/activities/month", { place: id })} className="target">
          {t("venue.month")}
        </a>
        <a href={feedAddress({ place: id })} className="target">
          {t("venue.subscribe")}
        </a>
      </div>
    </div>
  );
}
