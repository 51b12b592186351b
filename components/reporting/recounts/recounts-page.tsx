import { CountyRecounts } from "@/components/reporting/recounts/county-recounts";
import { EmptyState } from "@/components/ui/empty-state";
import { getT } from "@/lib/shared/i18n/request.server";
import type { CountyChecks } from "@/lib/reporting/recounts/queries";

/** Shows for each county whether its counts agree with the wish events. */
export async function RecountsPage({ counties }: { counties: CountyChecks[] }) {
  const t = await getT("recounts");
  return (
    <div className="space-y-8">
      <header className="space-y-2">
        <a href="/admin/stats" className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p className="max-w-prose">{t("lead")}</p>
      </header>
      {counties.length === 0 && <EmptyState title={t("noCounty")} />}
      {counties.map((county) => (
        <CountyRecounts key={county.id} county={county} />
      ))}
    </div>
  );
}
