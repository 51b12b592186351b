import type { ReactNode } from "react";
import { Tick } from "@/components/orders/dispatch/choice-rows";
import { FactorTable } from "@/components/orders/dispatch/factor-table";
import { HoneyBar } from "@/components/orders/dispatch/honey-bar";
import { reasonLine, type ReasonWords } from "@/components/orders/dispatch/reason-words";
import { Disclosure } from "@/components/ui/disclosure";
import type { Suitor } from "@/lib/orders/dispatch/suitor";
import { bareName } from "@/lib/network/sites/bare-name";

type Props = {
  suitor: Suitor;
  isTicked?: boolean;
  words: ReasonWords;
  /** Said before the reasons. */
  note?: ReactNode;
  /** Instead of the factors alone. */
  table?: ReactNode;
  isOpen?: boolean;
};

/** Somebody who could be asked: how well they suit, why, and how that was reckoned. */
export function SuitorRow({ suitor, isTicked = false, words, note, table, isOpen }: Props) {
  const { kind, id, factors, stopper } = suitor;
  const choice =
    kind === "TEAM"
      ? ({ type: "radio", name: "teamId" } as const)
      : ({ type: "checkbox", name: "volunteerIds" } as const);
  return (
    <li className="border-b border-line py-1">
      {stopper ? (
        <p className="pl-7">
          <Title suitor={suitor} words={words} />
        </p>
      ) : (
        <Tick {...choice} value={id} defaultChecked={isTicked} className="w-full">
          <Title suitor={suitor} words={words} />
        </Tick>
      )}
      <div className="pl-7">
        {note}
        <p className="text-faded">{reasonLine(factors, words)}</p>
        <Disclosure summary={words.dispatch("factors.summary")} open={isOpen}>
          {table ?? <FactorTable suitor={suitor} words={words} />}
        </Disclosure>
      </div>
    </li>
  );
}

function Title({ suitor, words: { dispatch: t } }: Pick<Props, "suitor" | "words">) {
  const { kind, name, members, siteName, points } = suitor;
  return (
    <span className="flex grow flex-wrap items-baseline justify-between gap-x-4">
      <span>
        <b>{name}</b>{" "}
        <span className="text-faded">
          {t("suitor", { kind, members, place: bareName(siteName) })}
        </span>
      </span>
      <HoneyBar points={points} t={t} />
    </span>
  );
}
