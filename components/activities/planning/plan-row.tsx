import { Clashes } from "@/components/activities/planning/clashes";
import { ActionForm } from "@/components/ui/action-form";
import { dropActivity } from "@/lib/activities/activities/actions";
import type { Obstacles, Planned } from "@/lib/activities/planning/queries";
import { activityPath, editPath } from "@/lib/activities/plans/paths";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { activity: Planned; obstacles: Obstacles | undefined; mayChange: boolean };

/** One activity of a plan, with what stands in its way. */
export async function PlanRow({ activity, obstacles, mayChange }: Props) {
  const t = await getT("planning");
  const locale = await getLocale();
  const { id, title, startsAt, endsAt, site, spot, platform, kind, hostTeam } = activity;
  const time = (at: Date) => formatDate(at, "time", locale);
  return (
    <tr id={id}>
      <th scope="row">
        {formatDate(startsAt, "weekday", locale)}
        <span className="block font-normal">
          {time(startsAt)}–{time(endsAt)}
        </span>
      </th>
      <td>
        <a
          href={mayChange ? editPath(id) : activityPath(id)}
          className="target font-bold"
          dir="auto"
        >
          {title}
        </a>
        <span className="block text-faded">
          {[t(`kind.${kind}`), hostTeam?.name].filter(Boolean).join(" · ")}
        </span>
        {obstacles && <Clashes obstacles={obstacles} />}
      </td>
      <td>
        {localPlaceName(site.name, locale)}
        {spot && <span className="block text-faded">{spot}</span>}
      </td>
      <td>{platform && localName(platform, locale)}</td>
      <td>
        {mayChange && (
          <ActionForm action={dropActivity} hidden={{ activityId: id }}>
            <button className="target cursor-pointer text-indigo underline underline-offset-4">
              {t("table.drop")}
              <span className="sr-only">{title}</span>
            </button>
          </ActionForm>
        )}
      </td>
    </tr>
  );
}
