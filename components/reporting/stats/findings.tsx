import Link from "next/link";
import type { SectionName } from "@/components/reporting/stats/stats-section";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { bareName } from "@/lib/network/sites/bare-name";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, FindingName } from "@/lib/reporting/stats/finding";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { listFindings } from "@/lib/reporting/stats/findings";
import type { StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

/** One large sentence, at most two smaller ones below it. */
const MAX_FINDINGS = 3;

/** The section of the page with the figures behind a finding. */
const SECTION_BY_FINDING: Record<FindingName, SectionName> = {
  late: "flow",
  bottleneck: "flow",
  belowTarget: "figures",
  belowSisters: "figures",
  fewRated: "figures",
  manyRedone: "figures",
  asleep: "figures",
  nothingAsked: "figures",
  goodRate: "figures",
  goodServices: "figures",
  nothingWrong: "figures",
  fallen: "trend",
  slowCategory: "categories",
  quietPlaces: "coverage",
  quietVillages: "coverage",
  blank: "coverage",
  neverServed: "coverage",
  gap: "supply",
};

type Props = { dashboard: Dashboard; view: StatsView };

/** The most urgent findings, each with a link to its place or section. */
export async function Findings({ dashboard, view }: Props) {
  const t = await getT("findings");
  const locale = await getLocale();
  const findings = listFindings(dashboard).slice(0, MAX_FINDINGS);
  return (
    <div className="max-w-prose space-y-1">
      {findings.map((finding, index) => (
        <p key={index} className={index === 0 ? "font-song text-xl leading-relaxed" : ""}>
          {findingSentence(finding, t, locale)} <FindingLink {...{ finding, dashboard, view }} />
        </p>
      ))}
    </div>
  );
}

async function FindingLink({ finding, dashboard, view }: Props & { finding: Finding }) {
  const t = await getT("stats");
  const place = finding.places?.find(({ id }) => id !== dashboard.place.id);
  const section = SECTION_BY_FINDING[finding.name];
  return (
    <span className="font-sans text-base print-none">
      {place ? (
        <Link href={statsAddress({ ...view, place: place.id })} prefetch={false} className="target">
          {t("seePlace", { place: bareName(place.name) })}
        </Link>
      ) : (
        <a href={`#${section}`} className="target">
          {t("seeSection", { section: t(`section.${section}`) })}
        </a>
      )}
    </span>
  );
}
