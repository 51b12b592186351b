import { PlanBadge } from "@/components/activities/planning/plan-badge";
import { monthPath } from "@/lib/activities/planning/address";
import type { Unit } from "@/lib/activities/planning/queries";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** One place or team, and how far its plan is. */
export async function UnitRow({ unit, month }: { unit: Unit; month: Date }) {
  const t = await getT("planning");
  const locale = await getLocale();
  const { key, name, above, status, activities, submittedAt, isOnTime, lastReminded } = unit;
  const planner = "site" in key ? { siteId: key.site } : { teamId: key.team };
  return (
    <tr>
      <th scope="row">
        <a href={monthPath(planner, month)} className="target font-bold">
          {unit.level ? localPlaceName(name, locale) : name}
        </a>
      </th>
      <td>{localPlaceName(above, locale)}</td>
      <td>
        <PlanBadge status={status} />
        {lastReminded && !submittedAt && (
          <span className="block text-faded">
            {t("units.lastReminded", { when: formatDate(lastReminded, "day", locale) })}
          </span>
        )}
      </td>
      <td className="number">{activities}</td>
      <td>
        {submittedAt &&
          t(isOnTime ? "units.onTime" : "units.late", {
            when: formatDate(submittedAt, "day", locale),
          })}
      </td>
    </tr>
  );
}
