import { activityPath } from "@/lib/activities/plans/paths";
import type { Erratum } from "@/lib/activities/programmes/entry";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** The corrections of a programme, each a sentence: what was published and what holds now. */
export async function ErratumList({ errata }: { errata: Erratum[] }) {
  const t = await getT("programmes");
  const locale = await getLocale();
  if (errata.length === 0) return <p className="text-faded">{t("errata.none")}</p>;
  return (
    <ul>
      {errata.map((erratum) => {
        const { now } = erratum;
        return (
          <li key={now.activityId} className="border-b border-line py-2">
            <strong>{t(`errata.${erratum.kind}`)}</strong>{" "}
            <a href={activityPath(now.activityId)} dir="auto">
              {now.title}
            </a>{" "}
            <span className="text-faded">
              {formatDate(now.startsAt, "minute", locale)} {localPlaceName(now.place, locale)}
            </span>
            {erratum.kind === "CHANGED" && (
              <span className="block text-faded">
                {t("errata.was", {
                  when: formatDate(erratum.was.startsAt, "minute", locale),
                  place: localPlaceName(erratum.was.place, locale),
                  title: erratum.was.title,
                })}
              </span>
            )}
            {now.cancelReason && (
              <span className="block text-faded" dir="auto">
                {now.cancelReason}
              </span>
            )}
            {now.isLateEntry && <span className="block text-faded">{t("errata.late")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
