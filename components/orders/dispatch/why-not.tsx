import { FactorTable } from "@/components/orders/dispatch/factor-table";
import type { ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { CandidateRow } from "@/components/orders/dispatch/candidate-row";
import type { Named } from "@/lib/orders/dispatch/offer";

type Props = { named: Named; isOnly: boolean; translators: ReasonTranslators };

/** 为什么不是某某？ Why a searched candidate cannot be asked, or their rank and who is before them. */
export function WhyNot({ named, isOnly, translators }: Props) {
  const { suitor, last } = named;
  return (
    <CandidateRow
      candidate={suitor}
      translators={translators}
      isOpen={isOnly}
      note={<p className="font-bold">{explainRank(named, translators)}</p>}
      table={<FactorTable candidate={suitor} comparedWith={last} translators={translators} />}
    />
  );
}

function explainRank(
  { suitor, rank, of, last }: Named,
  { dispatch: t }: ReasonTranslators,
): string {
  const { kind, stopper, load } = suitor;
  if (stopper) return t("whyNot.stopped", { why: t(`stopper.${stopper}`, { kind, load }) });
  const place = t("whyNot.rank", { kind, rank, of });
  return [place, last ? t("whyNot.behind", { name: last.name }) : t("whyNot.proposed")].join(
    t("and"),
  );
}
