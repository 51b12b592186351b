import { CategoryRules } from "@/components/orders/rules/category-rules";
import { CenterForm } from "@/components/orders/rules/center-form";
import { HoursForm } from "@/components/orders/rules/hours-form";
import { LimitForm } from "@/components/orders/rules/limit-form";
import { LimitMeaning } from "@/components/orders/rules/limit-meaning";
import { LimitTable } from "@/components/orders/rules/limit-table";
import { RetentionForm } from "@/components/orders/rules/retention-form";
import { RulesHead } from "@/components/orders/rules/rules-head";
import { WaveForm } from "@/components/orders/rules/wave-form";
import { WaveTable } from "@/components/orders/rules/wave-table";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Rules } from "@/lib/orders/rules/queries";
import type { RulesView } from "@/lib/orders/rules/schema";

type Props = {
  rules: Rules;
  /** What the forms are filled with. */
  view: RulesView;
  now: Date;
};

/** Time limits, waves of invitations and the other settings of a county. */
export async function RulesPage({ rules, view, now }: Props) {
  const t = await getT("rules");
  return (
    <div className="max-w-4xl space-y-10">
      <RulesHead tab="limits" />
      <section aria-labelledby="limits" className="space-y-3">
        <h2 id="limits">{t("limits.title")}</h2>
        <p className="max-w-prose">{t("limits.promise")}</p>
        <LimitTable rules={rules} />
        <LimitMeaning rules={rules} now={now} />
        <LimitForm rules={rules} view={view} />
      </section>
      <section aria-labelledby="waves" className="space-y-3">
        <h2 id="waves">{t("waves.title")}</h2>
        <p className="max-w-prose">{t("waves.lead")}</p>
        <WaveTable rules={rules} />
        <WaveForm rules={rules} view={view} />
      </section>
      <CategoryRules rules={rules} />
      <section aria-labelledby="hours" className="space-y-3">
        <h2 id="hours">{t("hours.title")}</h2>
        <p className="max-w-prose">{t("hours.lead")}</p>
        <HoursForm rules={rules} />
      </section>
      <section aria-labelledby="center" className="space-y-3">
        <h2 id="center">{t("center.title")}</h2>
        <CenterForm rules={rules} />
      </section>
      <section aria-labelledby="retention" className="space-y-3">
        <h2 id="retention">{t("retention.title")}</h2>
        <p className="max-w-prose">{t("retention.lead")}</p>
        <RetentionForm rules={rules} />
      </section>
    </div>
  );
}
