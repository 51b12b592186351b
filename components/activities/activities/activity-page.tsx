import { ActivityFactList } from "@/components/activities/activities/activity-fact-list";
import { ActivityHistory } from "@/components/activities/activities/activity-history";
import { ActivityStatusBadge } from "@/components/activities/activities/activity-status-badge";
import { ActivitySteps } from "@/components/activities/activities/activity-steps";
import { formatMonthName } from "@/components/activities/planning/month-name";
import { Section } from "@/components/ui/section";
import type { ActivityDetail } from "@/lib/activities/activities/queries";
import { planPath } from "@/lib/activities/plans/paths";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** An activity as those who plan and decide work with it: what it is, what can be done now, what was done. */
export async function ActivityPage({ activity }: { activity: ActivityDetail }) {
  const t = await getT("activities");
  const locale = await getLocale();
  const { title, description, planId, plan } = activity;
  const month = formatMonthName(plan.month, locale);
  return (
    <div className="space-y-6">
      <header className="space-y-1">
        <a href={planPath(planId)} className="target">
          {t("back", { month })}
        </a>
        <h1 dir="auto">{title}</h1>
        <ActivityStatusBadge status={activity.status} />
      </header>
      <div className="gap-x-10 gap-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="space-y-6">
          {description && (
            <p dir="auto" className="max-w-prose whitespace-pre-line">
              {description}
            </p>
          )}
          <Section id="facts-title" title={t("fact.title")}>
            <ActivityFactList activity={activity} />
          </Section>
          <Section id="history-title" title={t("history.title")}>
            <ActivityHistory events={activity.history} />
          </Section>
        </div>
        <aside className="max-lg:mt-6">
          <Section id="steps-title" title={t("steps.title")}>
            <ActivitySteps activity={activity} />
          </Section>
        </aside>
      </div>
    </div>
  );
}
