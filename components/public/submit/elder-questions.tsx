import type { ReactNode } from "react";
import { ForOtherFields } from "@/components/public/submit/for-other-fields";
import {
  Consent,
  ContentField,
  Menu,
  NameField,
  PhoneFields,
  Place,
  When,
  type WishChoices,
} from "@/components/public/submit/wish-fields";
import { FormFold } from "@/components/ui/form-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { neighborsOf, QUESTIONS, type Question } from "@/lib/orders/wishes/questions";
import type { Translator } from "@/lib/shared/i18n/translator";
import { getT } from "@/lib/shared/i18n/request.server";

/**
 * 适老版: one question a page, large. The fields of the other questions are hidden in the form, so that their
 * answers are sent with it; optional fields are folded.
 */
export async function ElderQuestions({
  question,
  ...choices
}: WishChoices & { question: Question }) {
  const t = await getT("submit");
  const fields: Record<Question, ReactNode> = {
    what: (
      <>
        <ContentField label={<Large>{t("content")}</Large>} />
        <FormFold label={t("menu")} open={choices.chosenItemId !== undefined}>
          <Menu {...choices} />
        </FormFold>
      </>
    ),
    where: <Place {...choices} label={<Large>{t("place")}</Large>} />,
    who: (
      <>
        <NameField {...choices} label={<Large>{t("name")}</Large>} />
        <ForOtherFields />
      </>
    ),
    phone: (
      <>
        <PhoneFields {...choices} label={<Large>{t("phone")}</Large>} />
        <FormFold label={t("more")}>
          <When />
          <Consent />
        </FormFold>
      </>
    ),
  };
  return (
    <div className="space-y-2">
      <p className="text-faded">{countOf(question, t)}</p>
      {QUESTIONS.map((one) => (
        <div key={one} hidden={one !== question} className="space-y-4">
          {fields[one]}
        </div>
      ))}
    </div>
  );
}

/** Which question it is, of how many. */
export function countOf(question: Question, t: Translator<"submit">): string {
  return t("elder.count", { n: QUESTIONS.indexOf(question) + 1, count: QUESTIONS.length });
}

type TurnsProps = {
  question: Question;
  /** In place of the button that leads on, after the last question. */
  last: ReactNode;
};

/** The buttons that lead on and back. */
export async function QuestionTurns({ question, last }: TurnsProps) {
  const t = await getT("submit");
  const { next, back } = neighborsOf(question);
  return (
    <>
      {next ? (
        <SubmitButton primary name="next" value={next} className="w-full">
          {t("elder.next")}
        </SubmitButton>
      ) : (
        last
      )}
      {back && (
        <SubmitButton name="back" value={back} className="w-full">
          {t("elder.back")}
        </SubmitButton>
      )}
    </>
  );
}

function Large({ children }: { children: ReactNode }) {
  return <span className="font-song text-[1.6rem] leading-snug">{children}</span>;
}
