import type { PlanPage } from "@/lib/activities/planning/queries";
import { formatMonth } from "@/lib/activities/plans/month";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";

/** The ways to the whole form, to a series and to a file. */
export async function FullLinks({ page: { planner, month } }: { page: PlanPage }) {
  const t = await getT("planning");
  const { key } = planner;
  const of = "teamId" in key ? { team: key.teamId } : { site: key.siteId };
  const query = { ...of, month: formatMonth(month) };
  return (
    <p className="flex flex-wrap gap-x-6">
      <a href={address("/desk/plans/new", query)} className="target">
        {t("links.full")}
      </a>
      <a href={address("/desk/plans/new", { ...query, many: "1" })} className="target">
        {t("links.series")}
      </a>
      <a href={address("/desk/plans/import", query)} className="target">
        {t("links.file")}
      </a>
    </p>
  );
}
