import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import type { Dashboard } from "@/lib/reporting/stats/dashboard";
import type { Finding, FindingName } from "@/lib/reporting/stats/finding";
import { findingSentence } from "@/lib/reporting/stats/finding-sentence";
import { listFindings } from "@/lib/reporting/stats/findings";
import { lateDoor } from "@/lib/reporting/stats/doors";
import type { Detail, StatsView } from "@/lib/reporting/stats/schema";
import { statsAddress } from "@/lib/reporting/stats/stats-address";

/** One large sentence, at most two smaller ones below it. */
const MAX_FINDINGS = 3;

type Anchor = Exclude<Detail, "all" | "table"> | "flow" | "trend";

/** The part of the page with the figures behind a finding. */
const ANCHOR_BY_FINDING: Record<FindingName, Anchor> = {
  late: "flow",
  bottleneck: "flow",
  belowTarget: "figures",
  missedTarget: "figures",
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
  neverServed: "categories",
  gap: "supply",
};

type Props = { dashboard: Dashboard; view: StatsView; isHandler: boolean };

/** The most urgent findings; each is the way to the wishes, the place or the figures it is about. */
export async function Findings({ dashboard, view, isHandler }: Props) {
  const t = await getT("findings");
  const locale = await getLocale();
  const findings = listFindings(dashboard).slice(0, MAX_FINDINGS);
  const line = (finding: Finding) => ({
    href: findDoor(finding, { dashboard, view, isHandler }),
    sentence: findingSentence(finding, t, locale),
  });
  const [first, ...others] = findings.map(line);
  return (
    <>
      {first && (
        <p className="stats-sentence">
          <a href={first.href}>
            <Sentence text={first.sentence} isLate={findings[0]?.name === "late"} />
          </a>
        </p>
      )}
      {others.length > 0 && (
        <ul className="stats-asides">
          {others.map(({ href, sentence }) => (
            <li key={sentence}>
              <a href={href}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is late is said in red, up to the first comma. */
function Sentence({ text, isLate }: { text: string; isLate: boolean }) {
  const [head = "", ...rest] = text.split(/(?=[，,。])/);
  if (!isLate) return text;
  return (
    <>
      <em>{head}</em>
      {rest.join("")}
    </>
  );
}

function findDoor(finding: Finding, { dashboard, view, isHandler }: Props): string {
  if (finding.name === "late" && isHandler) return lateDoor(dashboard.place.id);
  const place = finding.places?.find(({ id }) => id !== dashboard.place.id);
  if (place) return statsAddress({ ...view, place: place.id });
  const anchor = ANCHOR_BY_FINDING[finding.name];
  const show = anchor === "flow" || anchor === "trend" ? view.show : anchor;
  return `${statsAddress({ ...view, show })}#${anchor}`;
}
