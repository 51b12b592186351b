import { ListTable } from "@/components/ui/list-table";
import { Paging } from "@/components/ui/paging";
import { activityPath } from "@/lib/activities/plans/paths";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ActivityFiguresPage, FigureActivity } from "@/lib/reporting/activity-figures/queries";
import {
  activityFiguresAddress,
  type ActivityFiguresView,
} from "@/lib/reporting/activity-figures/schema";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { ActivityStatus } from "@/prisma/generated/enums";

type Props = {
  activities: NonNullable<ActivityFiguresPage["activities"]>;
  view: ActivityFiguresView;
  mayOpen: boolean;
};

/** The activities behind a figure, one by one. */
export async function FigureActivities({ activities, view, mayOpen }: Props) {
  const t = await getT("figures");
  const { list = "planned" } = view;
  const toPage = (page: number | undefined) =>
    page === undefined ? null : `${activityFiguresAddress({ ...view, page })}#list`;
  const columns = (["what", "when", "where", "status", "visits"] as const).map((name) => ({
    label: t(`column.${name}`),
    isNumber: name === "visits",
  }));
  return (
    <section aria-labelledby="list" className="space-y-2">
      <h2 id="list">{t("list", { figure: t(`figure.${list}`) })}</h2>
      {activities.rows.length === 0 ? (
        <p className="text-faded">{t("empty")}</p>
      ) : (
        <ListTable id="activities" caption={t("title")} columns={columns}>
          {activities.rows.map((activity) => (
            <ActivityLine key={activity.id} {...{ activity, mayOpen }} />
          ))}
        </ListTable>
      )}
      <Paging
        page={activities.page}
        previous={toPage(activities.previous)}
        next={toPage(activities.next)}
      />
    </section>
  );
}

type LineProps = { activity: FigureActivity; mayOpen: boolean };

async function ActivityLine({ activity, mayOpen }: LineProps) {
  const t = await getT("activities");
  const locale = await getLocale();
  const { id, title, startsAt, siteName, adults, children } = activity;
  const status = Object.values(ActivityStatus).find((one) => one === activity.status);
  return (
    <tr>
      <th scope="row" dir="auto">
        {mayOpen ? (
          <a href={activityPath(id)} className="target">
            {title}
          </a>
        ) : (
          title
        )}
      </th>
      <td>{formatDate(startsAt, "minute", locale)}</td>
      <td>{localPlaceName(siteName, locale)}</td>
      <td>{status && t(`status.${status}`)}</td>
      <td className="number">{adults !== null && adults + (children ?? 0)}</td>
    </tr>
  );
}
