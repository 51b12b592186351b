import { FactorTable } from "@/components/orders/dispatch/factor-table";
import type { ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { CandidateRow } from "@/components/orders/dispatch/candidate-row";
import type { NamedCandidate } from "@/lib/orders/dispatch/offer";

type Props = { named: NamedCandidate; isOnly: boolean; translators: ReasonTranslators };

/** 为什么不是某某？ Why a searched candidate cannot be asked, or their rank and who is before them. */
export function WhyNot({ named, isOnly, translators }: Props) {
  const { candidate, last } = named;
  return (
    <CandidateRow
      candidate={candidate}
      translators={translators}
      isOpen={isOnly}
      note={<p className="font-bold">{explainRank(named, translators)}</p>}
      table={<FactorTable candidate={candidate} comparedWith={last} translators={translators} />}
    />
  );
}

function explainRank(
  { candidate, rank, of, last }: NamedCandidate,
  { dispatch: t }: ReasonTranslators,
): string {
  const { kind, ineligibility, load } = candidate;
  if (ineligibility)
    return t("whyNot.stopped", { why: t(`ineligibility.${ineligibility}`, { kind, load }) });
  const place = t("whyNot.rank", { kind, rank, of });
  return [place, last ? t("whyNot.behind", { name: last.name }) : t("whyNot.proposed")].join(
    t("and"),
  );
}
