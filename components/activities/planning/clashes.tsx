import type { Obstacles } from "@/lib/activities/planning/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** What an activity clashes with, and when else there is time. */
export async function Clashes({ obstacles: { with: others, free } }: { obstacles: Obstacles }) {
  const t = await getT("planning");
  const locale = await getLocale();
  const when = (at: Date) => formatDate(at, "minute", locale);
  return (
    <div className="text-cinnabar">
      <ul>
        {others.map(({ title, place, startsAt, kinds }) => (
          <li key={`${title} ${startsAt.toISOString()} ${place}`}>
            {t("clash.with", {
              what: kinds.map((kind) => t(`clash.${kind}`)).join(t("separator")),
              title,
              place: localPlaceName(place, locale),
              when: when(startsAt),
            })}
          </li>
        ))}
      </ul>
      <p className="text-ink">
        {free.length > 0
          ? t("clash.free", {
              times: free.map(({ startsAt }) => when(startsAt)).join(t("separator")),
            })
          : t("clash.noneFree")}
      </p>
    </div>
  );
}
