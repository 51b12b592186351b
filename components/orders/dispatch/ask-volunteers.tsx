import { AskButton } from "@/components/orders/dispatch/ask-button";
import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import type { ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { CandidateRow } from "@/components/orders/dispatch/candidate-row";
import { WhyNot } from "@/components/orders/dispatch/why-not";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/shared/forms/forms";
import type { NamedCandidate, Offer } from "@/lib/orders/dispatch/offer";

type Props = {
  wishId: string;
  /** 派单, or asking anew what nobody accepts. */
  action: FormAction;
  offer: Offer;
  translators: ReasonTranslators;
};

/** At least this many candidates are visible; the others are folded. */
const MIN_VISIBLE = 5;

/**
 * The candidates, best first, with as many ticked as a wave asks, so that one click sends it. After a
 * search the people found come first and nobody is ticked.
 */
export function AskVolunteers({ wishId, action, offer, translators }: Props) {
  const { dispatch: t } = translators;
  const named = (offer.named ?? []).filter(({ candidate }) => candidate.kind === "VOLUNTEER");
  const others = offer.volunteers.filter(
    ({ id }) => !named.some(({ candidate }) => candidate.id === id),
  );
  const ticked = offer.named ? 0 : Math.min(offer.size, others.length);
  const visible = Math.max(MIN_VISIBLE, ticked);
  const boxes = others.length + named.length;
  if (boxes === 0) return <p className="text-faded">{t("volunteers.none")}</p>;
  return (
    <ActionForm
      id="dispatch-volunteers"
      action={action}
      hidden={{ wishId, to: "VOLUNTEERS" }}
      className="space-y-3"
    >
      <ChoiceRows name="volunteerIds" legend={t("volunteers.legend")}>
        {named.length > 0 && <SearchResults named={named} translators={translators} />}
        <ul>
          {others.slice(0, visible).map((candidate, index) => (
            <CandidateRow
              key={candidate.id}
              candidate={candidate}
              isTicked={index < ticked}
              translators={translators}
            />
          ))}
        </ul>
        {others.length > visible && (
          <Disclosure summary={t("volunteers.more", { count: others.length - visible })}>
            <ul>
              {others.slice(visible).map((candidate) => (
                <CandidateRow key={candidate.id} candidate={candidate} translators={translators} />
              ))}
            </ul>
          </Disclosure>
        )}
      </ChoiceRows>
      <AskButton
        name="volunteerIds"
        initial={ticked}
        labels={Array.from({ length: boxes + 1 }, (_, count) => t("volunteers.ask", { count }))}
      >
        {t("volunteers.askTicked")}
      </AskButton>
    </ActionForm>
  );
}

type ResultsProps = { named: NamedCandidate[]; translators: ReasonTranslators };

function SearchResults({ named, translators }: ResultsProps) {
  const { dispatch: t } = translators;
  return (
    <>
      <p className="font-bold">{t("search.found")}</p>
      <ul className="mb-4">
        {named.map((one) => (
          <WhyNot
            key={one.candidate.id}
            named={one}
            isOnly={named.length === 1}
            translators={translators}
          />
        ))}
      </ul>
      <p className="font-bold">{t("search.proposed")}</p>
    </>
  );
}
