import { reasonOf, type ReasonWords } from "@/components/orders/dispatch/reason-words";
import type { Suitor, WeighedFactor } from "@/lib/orders/dispatch/suitor";

type Props = {
  suitor: Suitor;
  /** Somebody to compare with. */
  beside?: Suitor | null;
  words: ReasonWords;
};

/** Every factor with what it says and what it brought, of at most so much. */
export function FactorTable({ suitor, beside, words }: Props) {
  const { dispatch: t } = words;
  return (
    <table className="w-full max-w-prose">
      <caption className="text-left text-faded">{t("factors.title")}</caption>
      <thead>
        <tr className="border-b border-line text-left text-faded">
          <th scope="col" className="pr-3 font-normal">
            {t("factors.factor")}
          </th>
          <th scope="col" className="pr-3 font-normal">
            {suitor.name}
          </th>
          {beside && (
            <th scope="col" className="font-normal">
              {beside.name}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {suitor.factors.map((factor) => (
          <tr key={factor.factor} className="border-b border-line align-top">
            <th scope="row" className="pr-3 text-left font-normal">
              {t(`factor.${factor.factor}`)}
            </th>
            <FactorCell factor={factor} words={words} />
            {beside && <FactorCell factor={sameOf(beside, factor)} words={words} />}
          </tr>
        ))}
        <tr>
          <th scope="row" className="pr-3 text-left">
            {t("factors.total")}
          </th>
          <td className="pr-3 font-bold">{suitor.points}</td>
          {beside && <td className="font-bold">{beside.points}</td>}
        </tr>
      </tbody>
    </table>
  );
}

function sameOf({ factors }: Suitor, { factor }: WeighedFactor): WeighedFactor | undefined {
  return factors.find((other) => other.factor === factor);
}

type CellProps = { factor: WeighedFactor | undefined; words: ReasonWords };

function FactorCell({ factor, words }: CellProps) {
  return (
    <td className="pr-3">
      {factor && (
        <>
          <span className="mr-2 whitespace-nowrap">
            {words.dispatch("factors.of", { points: factor.points, most: factor.most })}
          </span>
          <span className="text-faded">{reasonOf(factor, words)}</span>
        </>
      )}
    </td>
  );
}
