import { FactorTable } from "@/components/orders/dispatch/factor-table";
import type { ReasonWords } from "@/components/orders/dispatch/reason-words";
import { SuitorRow } from "@/components/orders/dispatch/suitor-row";
import type { Named } from "@/lib/orders/dispatch/offer";

type Props = { named: Named; isOnly: boolean; words: ReasonWords };

/** 为什么不是某某？ What stands against them, or where they come and who was put before them. */
export function WhyNot({ named, isOnly, words }: Props) {
  const { suitor, last } = named;
  return (
    <SuitorRow
      suitor={suitor}
      words={words}
      isOpen={isOnly}
      note={<p className="font-bold">{answer(named, words)}</p>}
      table={<FactorTable suitor={suitor} beside={last} words={words} />}
    />
  );
}

function answer({ suitor, rank, of, last }: Named, { dispatch: t }: ReasonWords): string {
  const { kind, stopper, load } = suitor;
  if (stopper) return t("whyNot.stopped", { why: t(`stopper.${stopper}`, { kind, load }) });
  const place = t("whyNot.rank", { kind, rank, of });
  return [place, last ? t("whyNot.behind", { name: last.name }) : t("whyNot.proposed")].join(
    t("and"),
  );
}
