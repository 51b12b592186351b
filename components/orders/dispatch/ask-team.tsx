import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import type { ReasonWords } from "@/components/orders/dispatch/reason-words";
import { SuitorRow } from "@/components/orders/dispatch/suitor-row";
import { WhyNot } from "@/components/orders/dispatch/why-not";
import { ActionForm } from "@/components/ui/action-form";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { dispatchWish } from "@/lib/orders/dispatch/actions";
import type { Offer } from "@/lib/orders/dispatch/offer";

type Props = { wishId: string; offer: Offer; words: ReasonWords; isPrimary: boolean };

/** One team at a time, the best suited chosen; folded unless a team was looked for. */
export function AskTeam({ wishId, offer, words, isPrimary }: Props) {
  const { dispatch: t } = words;
  const named = (offer.named ?? []).filter(({ suitor }) => suitor.kind === "TEAM");
  const others = offer.teams.filter(({ id }) => !named.some(({ suitor }) => suitor.id === id));
  if (named.length + others.length === 0) return <p className="text-faded">{t("teams.none")}</p>;
  return (
    <ActionForm id="dispatch-team" action={dispatchWish} hidden={{ wishId, to: "TEAM" }}>
      <FormFold
        open={named.length > 0 || isPrimary}
        label={<h4 className="font-bold">{t("teams.title")}</h4>}
      >
        <ChoiceRows name="teamId" legend={t("teams.legend")}>
          <ul>
            {named.map((one) => (
              <WhyNot key={one.suitor.id} named={one} isOnly={named.length === 1} words={words} />
            ))}
            {others.map((suitor, index) => (
              <SuitorRow
                key={suitor.id}
                suitor={suitor}
                isTicked={index === 0 && named.length === 0}
                words={words}
              />
            ))}
          </ul>
        </ChoiceRows>
        <SubmitButton primary={isPrimary}>{t("teams.ask")}</SubmitButton>
      </FormFold>
    </ActionForm>
  );
}
