import { FactList } from "@/components/ui/fact-list";
import type { ActivityDetail } from "@/lib/activities/activities/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import type { Locale } from "@/lib/shared/i18n/locales";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Translator } from "@/lib/shared/i18n/translator";

/** When and where, who plans, holds and speaks, how many came. */
export async function ActivityFactList({ activity }: { activity: ActivityDetail }) {
  const t = await getT("activities");
  const locale = await getLocale();
  const { site, spot, hostTeam, category, platform, topic, form, admission, places } = activity;
  return (
    <FactList
      facts={[
        [t("fact.when"), describeTime(activity, locale)],
        [t("fact.where"), [localPlaceName(site.name, locale), spot].filter(Boolean).join(" ")],
        [t("fact.reason"), activity.cancelReason],
        [t("fact.headcount"), describeHeadcount(activity, t)],
        [t("fact.planner"), localPlaceName(plannerName(activity), locale)],
        [t("fact.host"), hostTeam?.name],
        [t("fact.topic"), topic],
        [t("fact.form"), form && t(`form.${form}`)],
        [t("fact.speakers"), describeSpeakers(activity).join(t("fact.and"))],
        [t("fact.admission"), t(`admission.${admission}`, { places: places ?? 0 })],
        [t("fact.category"), category && localName(category, locale)],
        [t("fact.platform"), platform && localName(platform, locale)],
        [t("fact.counted"), activity.isLateEntry && t("fact.lateEntry")],
      ]}
    />
  );
}

function describeTime({ startsAt, endsAt }: ActivityDetail, locale: Locale): string {
  const hours = [startsAt, endsAt].map((at) => formatDate(at, "time", locale)).join("–");
  return `${formatDate(startsAt, "weekday", locale)} ${hours}`;
}

function describeHeadcount({ adults, children }: ActivityDetail, t: Translator<"activities">) {
  return adults === null ? null : t("fact.people", { adults, children: children ?? 0 });
}

function plannerName({ plan }: ActivityDetail): string {
  return plan.site?.name ?? plan.team?.name ?? "";
}

function describeSpeakers({ speakers }: ActivityDetail): string[] {
  return speakers.map(({ speaker: { name, unit } }) => [name, unit].filter(Boolean).join(" "));
}
