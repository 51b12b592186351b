import { fullPlaceName, localPlaceName } from "@/lib/network/sites/local-place-name";
import { programmeWords, type ProgrammeWords } from "@/components/public/programme/programme-words";
import { FactList } from "@/components/ui/fact-list";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import type { ActivityPage } from "@/lib/public/programme/activity.data";

/** Time, place, who may come, who holds it, and whom to ask. */
export async function ActivityFacts({ activity }: { activity: ActivityPage }) {
  const words = await programmeWords();
  const { t, locale } = words;
  const { site, hostTeam, category, beneficiary, startsAt, endsAt } = activity;
  const phone = site.phone ?? site.parent?.phone;
  return (
    <FactList
      facts={[
        [
          t("one.when"),
          t("one.times", {
            day: formatDate(startsAt, "day", locale),
            weekday: formatDate(startsAt, "dayOfWeek", locale),
            from: formatDate(startsAt, "time", locale),
            to: formatDate(endsAt, "time", locale),
          }),
        ],
        [t("one.place"), placeOf(activity, words)],
        [t("one.address"), site.address],
        [t("one.admission"), `${admissionOf(activity, words)} · ${t("one.free")}`],
        [t("one.group"), t(`group.${beneficiary}`)],
        [t("one.host"), hostTeam?.name ?? fullPlaceName(site.name, locale)],
        [t("one.speakers"), speakersOf(activity, words)],
        [t("one.category"), category && localName(category, locale)],
        [
          t("one.phone"),
          phone && (
            <a key="phone" href={`tel:${phone}`} className="target">
              {t("one.call", { phone })}
            </a>
          ),
        ],
      ]}
    />
  );
}

/** Town, place and spot. */
export function placeOf({ site, spot }: ActivityPage, { t, locale }: ProgrammeWords): string {
  const town = site.parent?.level === "TOWNSHIP" ? site.parent.name : null;
  const place = fullPlaceName(site.name, locale);
  const where = town ? t("where", { town: localPlaceName(town, locale), place }) : place;
  return spot ? t("at", { where, spot }) : where;
}

export function admissionOf({ admission, places }: ActivityPage, { t }: ProgrammeWords): string {
  if (admission === "WALK_IN") return t("one.come");
  return places === null ? t("firstCome") : t("places", { count: places });
}

function speakersOf({ speakers }: ActivityPage, { t }: ProgrammeWords): string | null {
  const names = speakers.map(({ speaker }) =>
    speaker.unit ? t("one.speaker", speaker) : speaker.name,
  );
  return names.length > 0 ? names.join(t("separator")) : null;
}
