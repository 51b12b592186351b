import { formatReason, type ReasonTranslators } from "@/components/orders/dispatch/reasons";
import type { CandidateView, WeightedFactor } from "@/lib/orders/dispatch/candidate-view";

type Props = {
  candidate: CandidateView;
  /** Another candidate, shown in a second column. */
  comparedWith?: CandidateView | null;
  translators: ReasonTranslators;
};

/** Each factor with its reason and its points out of the maximum. */
export function FactorTable({ candidate, comparedWith, translators }: Props) {
  const { dispatch: t } = translators;
  return (
    <table className="w-full max-w-prose">
      <caption className="text-left text-faded">{t("factors.title")}</caption>
      <thead>
        <tr className="border-b border-line text-left text-faded">
          <th scope="col" className="pr-3 font-normal">
            {t("factors.factor")}
          </th>
          <th scope="col" className="pr-3 font-normal">
            {candidate.name}
          </th>
          {comparedWith && (
            <th scope="col" className="font-normal">
              {comparedWith.name}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {candidate.factors.map((factor) => (
          <tr key={factor.factor} className="border-b border-line align-top">
            <th scope="row" className="pr-3 text-left font-normal">
              {t(`factor.${factor.factor}`)}
            </th>
            <FactorCell factor={factor} translators={translators} />
            {comparedWith && (
              <FactorCell factor={findFactor(comparedWith, factor)} translators={translators} />
            )}
          </tr>
        ))}
        <tr>
          <th scope="row" className="pr-3 text-left">
            {t("factors.total")}
          </th>
          <td className="pr-3 font-bold">{candidate.points}</td>
          {comparedWith && <td className="font-bold">{comparedWith.points}</td>}
        </tr>
      </tbody>
    </table>
  );
}

function findFactor(
  { factors }: CandidateView,
  { factor }: WeightedFactor,
): WeightedFactor | undefined {
  return factors.find((other) => other.factor === factor);
}

type CellProps = { factor: WeightedFactor | undefined; translators: ReasonTranslators };

function FactorCell({ factor, translators }: CellProps) {
  return (
    <td className="pr-3">
      {factor && (
        <>
          <span className="mr-2 whitespace-nowrap">
            {translators.dispatch("factors.of", { points: factor.points, most: factor.maxPoints })}
          </span>
          <span className="text-faded">{formatReason(factor, translators)}</span>
        </>
      )}
    </td>
  );
}
