import { AskButton } from "@/components/orders/dispatch/ask-button";
import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import type { ReasonWords } from "@/components/orders/dispatch/reason-words";
import { SuitorRow } from "@/components/orders/dispatch/suitor-row";
import { WhyNot } from "@/components/orders/dispatch/why-not";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { dispatchWish } from "@/lib/orders/dispatch/actions";
import type { Offer } from "@/lib/orders/dispatch/offer";

type Props = { wishId: string; offer: Offer; words: ReasonWords };

/** So many are seen at once, and more behind a fold. */
const SEEN = 5;

/**
 * The best suited first, as many ticked as a wave asks: one press sends. Who was looked for stands
 * before them, and then nobody is ticked.
 */
export function AskVolunteers({ wishId, offer, words }: Props) {
  const { dispatch: t } = words;
  const named = (offer.named ?? []).filter(({ suitor }) => suitor.kind === "VOLUNTEER");
  const others = offer.volunteers.filter(({ id }) => !named.some(({ suitor }) => suitor.id === id));
  const ticked = offer.named ? 0 : Math.min(offer.size, others.length);
  const seen = Math.max(SEEN, ticked);
  const boxes = others.length + named.length;
  if (boxes === 0) return <p className="text-faded">{t("volunteers.none")}</p>;
  return (
    <ActionForm
      id="dispatch-volunteers"
      action={dispatchWish}
      hidden={{ wishId, to: "VOLUNTEERS" }}
      className="space-y-3"
    >
      <ChoiceRows name="volunteerIds" legend={t("volunteers.legend")}>
        {named.length > 0 && (
          <>
            <p className="font-bold">{t("search.found")}</p>
            <ul className="mb-4">
              {named.map((one) => (
                <WhyNot key={one.suitor.id} named={one} isOnly={named.length === 1} words={words} />
              ))}
            </ul>
            <p className="font-bold">{t("search.proposed")}</p>
          </>
        )}
        <ul>
          {others.slice(0, seen).map((suitor, index) => (
            <SuitorRow key={suitor.id} suitor={suitor} isTicked={index < ticked} words={words} />
          ))}
        </ul>
        {others.length > seen && (
          <Disclosure summary={t("volunteers.more", { count: others.length - seen })}>
            <ul>
              {others.slice(seen).map((suitor) => (
                <SuitorRow key={suitor.id} suitor={suitor} words={words} />
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
