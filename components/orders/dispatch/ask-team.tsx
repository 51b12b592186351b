import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import type { ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { CandidateRow } from "@/components/orders/dispatch/candidate-row";
import { WhyNot } from "@/components/orders/dispatch/why-not";
import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/shared/forms/forms";
import type { Offer } from "@/lib/orders/dispatch/offer";

type Props = {
  wishId: string;
  /** 派单, or asking anew what nobody accepts. */
  action: FormAction;
  offer: Offer;
  translators: ReasonTranslators;
  isPrimary: boolean;
};

/** Asks one team; the best one is chosen. Folded unless a team was searched for or `isPrimary`. */
export function AskTeam({ wishId, action, offer, translators, isPrimary }: Props) {
  const { dispatch: t } = translators;
  const named = (offer.named ?? []).filter(({ candidate }) => candidate.kind === "TEAM");
  const others = offer.teams.filter(
    ({ id }) => !named.some(({ candidate }) => candidate.id === id),
  );
  if (named.length + others.length === 0) return <p className="text-faded">{t("teams.none")}</p>;
  return (
    <ActionForm id="dispatch-team" action={action} hidden={{ wishId, to: "TEAM" }}>
      <FormFold
        open={named.length > 0 || isPrimary}
        label={<h4 className="font-bold">{t("teams.title")}</h4>}
      >
        <ChoiceRows name="teamId" legend={t("teams.legend")}>
          <ul>
            {named.map((one) => (
              <WhyNot
                key={one.candidate.id}
                named={one}
                isOnly={named.length === 1}
                translators={translators}
              />
            ))}
            {others.map((candidate, index) => (
              <CandidateRow
                key={candidate.id}
                candidate={candidate}
                isTicked={index === 0 && named.length === 0}
                translators={translators}
              />
            ))}
          </ul>
        </ChoiceRows>
        <SubmitButton primary={isPrimary}>{t("teams.ask")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
