import type { ReactNode } from "react";
import { Tick } from "@/components/orders/dispatch/choice-rows";
import { FactorTable } from "@/components/orders/dispatch/factor-table";
import { HoneyBar } from "@/components/orders/dispatch/honey-bar";
import { formatReasons, type ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { Disclosure } from "@/components/ui/disclosure";
import type { CandidateView } from "@/lib/orders/dispatch/candidate-view";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

type Props = {
  candidate: CandidateView;
  isTicked?: boolean;
  translators: ReasonTranslators;
  /** Shown before the reasons. */
  note?: ReactNode;
  /** Replaces the table of factors. */
  table?: ReactNode;
  isOpen?: boolean;
};

/** A candidate: points, reasons, and the factors behind them. No tick box if they cannot be asked. */
export function CandidateRow({
  candidate,
  isTicked = false,
  translators,
  note,
  table,
  isOpen,
}: Props) {
  const { kind, id, factors, ineligibility } = candidate;
  const choice =
    kind === "TEAM"
      ? ({ type: "radio", name: "teamId" } as const)
      : ({ type: "checkbox", name: "volunteerIds" } as const);
  return (
    <li className="border-b border-line py-1">
      {ineligibility ? (
        <p className="pl-7">
          <Title candidate={candidate} translators={translators} />
        </p>
      ) : (
        <Tick {...choice} value={id} defaultChecked={isTicked} className="w-full">
          <Title candidate={candidate} translators={translators} />
        </Tick>
      )}
      <div className="pl-7">
        {note}
        <p className="text-faded">{formatReasons(factors, translators)}</p>
        <Disclosure summary={translators.dispatch("factors.summary")} open={isOpen}>
          {table ?? <FactorTable candidate={candidate} translators={translators} />}
        </Disclosure>
      </div>
    </li>
  );
}

function Title({
  candidate,
  translators: { dispatch: t, locale },
}: Pick<Props, "candidate" | "translators">) {
  const { kind, name, members, siteName, points } = candidate;
  return (
    <span className="flex grow flex-wrap items-baseline justify-between gap-x-4">
      <span>
        <b>{name}</b>{" "}
        <span className="text-faded">
          {t("candidate", { kind, members, place: localPlaceName(siteName, locale) })}
        </span>
      </span>
      <HoneyBar points={points} t={t} />
    </span>
  );
}
