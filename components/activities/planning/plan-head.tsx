import { PlanBadge } from "@/components/activities/planning/plan-badge";
import { monthPath, unitsPath } from "@/lib/activities/planning/address";
import type { PlanPage } from "@/lib/activities/planning/queries";
import { addMonths } from "@/lib/activities/plans/month";
import { programmePath } from "@/lib/activities/programmes/paths";
import { fullPlaceName } from "@/lib/network/sites/local-place-name";
import { formatMonthName } from "@/components/activities/planning/month-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { later } from "@/lib/shared/days/durations";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** Whose plan it is, of which month, and how far it is. */
export async function PlanHead({ page }: { page: PlanPage }) {
  const t = await getT("planning");
  const locale = await getLocale();
  const { planner, month, plan, dueAt, returnedBecause } = page;
  const name = planner.level ? fullPlaceName(planner.name, locale) : planner.name;
  return (
    <header className="space-y-2">
      <h1>{t("head.title", { name, month: formatMonthName(month, locale) })}</h1>
      <p className="flex flex-wrap items-center gap-x-4">
        <PlanBadge status={plan?.status ?? null} />
        <span className="text-faded">
          {t("head.due", { when: formatDate(later(dueAt, -1), "weekday", locale) })}
        </span>
      </p>
      {returnedBecause && (
        <p className="max-w-prose border-s-4 border-cinnabar ps-4">
          <span className="font-bold">{t("head.returned")}</span> {returnedBecause}
        </p>
      )}
      <nav aria-label={t("head.months")} className="flex flex-wrap gap-x-6">
        {[-1, 1].map((step) => (
          <a key={step} href={monthPath(planner.key, addMonths(month, step))} className="target">
            {formatMonthName(addMonths(month, step), locale)}
          </a>
        ))}
        <a href={unitsPath(month)} className="target">
          {t("head.units")}
        </a>
        <a href={programmePath(month)} className="target">
          {t("head.programme")}
        </a>
      </nav>
    </header>
  );
}
