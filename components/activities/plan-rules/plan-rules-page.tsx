import { FixedDayForm } from "@/components/activities/plan-rules/fixed-day-form";
import { FixedDayItem } from "@/components/activities/plan-rules/fixed-day-item";
import { MinimumsForm } from "@/components/activities/plan-rules/minimums-form";
import { Section } from "@/components/ui/section";
import type { PlanRules } from "@/lib/activities/plan-rules/queries";
import type { Platform } from "@/lib/network/platforms/queries";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { rules: PlanRules; platforms: Platform[]; editing: string | undefined };

/** What the centre asks of each plan: so many activities of a platform, and the days all hold something. */
export async function PlanRulesPage({ rules, platforms, editing }: Props) {
  const t = await getT("planning");
  const open = platforms.filter(({ closedAt }) => !closedAt);
  return (
    <div className="space-y-8">
      <header className="space-y-2">
        <h1>{t("rules.title")}</h1>
        <p className="max-w-prose text-faded">{t("rules.lead")}</p>
      </header>
      <Section id="minimums-title" title={t("rules.minimums")}>
        {open.length === 0 ? (
          <p>
            <a href="/admin/menu#platforms">{t("rules.noPlatforms")}</a>
          </p>
        ) : (
          <MinimumsForm minimums={rules.minimums} platforms={open} />
        )}
      </Section>
      <Section id="days-title" title={t("rules.fixedDays")}>
        <p className="max-w-prose text-faded">{t("rules.fixedDaysLead")}</p>
        {rules.fixedDays.length === 0 ? (
          <p>{t("rules.noFixedDays")}</p>
        ) : (
          <ul className="max-w-prose divide-y divide-line border-y border-line">
            {rules.fixedDays.map((fixedDay) => (
              <FixedDayItem
                key={fixedDay.id}
                fixedDay={fixedDay}
                isEditing={fixedDay.id === editing}
              />
            ))}
          </ul>
        )}
        <FixedDayForm />
      </Section>
    </div>
  );
}
