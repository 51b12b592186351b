import { FigureCard } from "@/components/reporting/stats/figure-card";
import { StatsSection, TableLinks } from "@/components/reporting/stats/stats-section";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { IndicatorName } from "@/lib/reporting/stats/indicators";

const GROUPS = [
  { name: "wishes", figures: ["asked", "late", "wholeMedian", "wholeP90"] },
  {
    name: "promises",
    figures: ["answerRate", "solvedRate", "onTimeRate", "satisfiedRate", "ratedRate", "redoRate"],
  },
  {
    name: "people",
    figures: ["services", "hours", "volunteers", "newVolunteers", "activeVolunteers", "teams"],
  },
] as const satisfies { name: string; figures: IndicatorName[] }[];

/** All figures, compared with the period before, the peer places and the target. */
export async function FiguresSection({ dashboard }: { dashboard: Dashboard }) {
  const t = await getT("stats");
  const { peers } = dashboard;
  return (
    <StatsSection
      name="figures"
      aside={<TableLinks name="figures" dashboard={dashboard} table="figures" />}
    >
      {GROUPS.map(({ name, figures }) => (
        <section key={name} aria-labelledby={`figures-${name}`} className="space-y-3">
          <h3 id={`figures-${name}`}>{t(`group.${name}`)}</h3>
          <dl className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-4 gap-y-5 lg:grid-cols-3 lg:gap-x-8 print:grid-cols-3">
            {figures.map((figure) => (
              <FigureCard key={figure} name={figure} dashboard={dashboard} />
            ))}
          </dl>
        </section>
      ))}
      <p className="text-faded">
        {peers ? t("sistersNote", { count: peers.count }) : t("sistersFew")}
      </p>
    </StatsSection>
  );
}
