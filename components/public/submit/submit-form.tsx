import type { ComponentProps } from "react";
import { PhoneHelp } from "@/components/public/home/phone-help";
import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { AlikeInFurtherStep, SummaryInFurtherStep } from "@/components/public/submit/further-step";
import { listRelations } from "@/components/public/submit/for-other-fields";
import { ElderQuestions, QuestionTurns } from "@/components/public/submit/elder-questions";
import { WhatNext } from "@/components/public/submit/what-next";
import { WishFields, type WishChoices } from "@/components/public/submit/wish-fields";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/shared/forms/forms";
import type { Deadline } from "@/lib/shared/i18n/deadline";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { answerQuestion, submitWish } from "@/lib/orders/wishes/actions";
import { QUESTIONS, type Question } from "@/lib/orders/wishes/questions";
import { isFurtherStep } from "@/lib/shared/sign-in/further-step";
import { WantedTime } from "@/prisma/generated/enums";

type Props = Omit<WishChoices, "asksAddress"> & {
  county: string;
  /** The phone of the centre. */
  help: string | null;
  /** Identifies this form, so that sending it twice makes one wish. */
  idempotencyKey: string;
  answerBy: Deadline;
  reachesPhones: boolean;
  /** The state the form begins with, in its second step or after going back. */
  initial: FormState | undefined;
  /** 适老版: the one question of the page; without it all stand on one page. */
  question?: Question | undefined;
};

/** 点单: five questions, one a page in the elder version, then the code that verifies the phone. */
export async function SubmitForm({
  county,
  help,
  idempotencyKey,
  answerBy,
  reachesPhones,
  initial,
  question,
  ...given
}: Props) {
  const t = await getT("submit");
  const asksAddress = given.known !== null || initial?.values?.address !== undefined;
  const choices = { ...given, asksAddress };
  const send = <Send answerBy={answerBy} isConfirmed={choices.known !== null} />;
  return (
    <div className="mx-auto max-w-xl space-y-8">
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        {(question ?? QUESTIONS[0]) === QUESTIONS[0] && <Lead county={county} />}
        <PhoneHelp phone={help} />
        {choices.known && <p className="border-s-4 border-bamboo ps-4">{t("known")}</p>}
      </div>
      <ActionForm
        key={question}
        action={question ? answerQuestion : submitWish}
        hidden={{ idempotencyKey }}
        initial={initial}
        keep="device"
        className="space-y-8"
      >
        <SummaryInFurtherStep {...await summaryWords()} {...await choiceNames(choices, initial)}>
          {question ? (
            <ElderQuestions {...choices} question={question} />
          ) : (
            <WishFields {...choices} />
          )}
        </SummaryInFurtherStep>
        <FirstStep>{question ? <QuestionTurns question={question} last={send} /> : send}</FirstStep>
        <AlikeInFurtherStep
          words={{
            title: t("alike.title"),
            ask: t("alike.ask"),
            same: t("alike.same"),
            sameHint: t("alike.sameHint"),
            another: t("alike.another"),
          }}
        />
        <CodeFields confirm={t("confirm")} reachesPhones={reachesPhones} />
      </ActionForm>
    </div>
  );
}

/** Who helps, and the way to another county. */
async function Lead({ county }: Pick<Props, "county">) {
  const t = await getT("submit");
  return (
    <>
      <p>{t("lead", { county })}</p>
      <a href="/counties?back=/submit" className="target">
        {t("otherCounty", { county })}
      </a>
    </>
  );
}

/** What happens next, and the button that sends the form. */
async function Send(props: ComponentProps<typeof WhatNext>) {
  const t = await getT("submit");
  return (
    <>
      <WhatNext {...props} />
      <PrivacyLine />
      <SubmitButton primary className="w-full">
        {t(props.isConfirmed ? "confirm" : "send")}
      </SubmitButton>
    </>
  );
}

/** The names of the ids in the form, for its summary. In the first step, which has none, they are not sent. */
async function choiceNames(
  { towns, menu }: Pick<WishChoices, "towns" | "menu">,
  initial: FormState | undefined,
) {
  if (!initial || !isFurtherStep(initial)) return NO_NAMES;
  const wishes = await getT("wishes");
  const locale = await getLocale();
  return {
    towns,
    items: menu.flatMap(({ menuItems }) =>
      menuItems.map((item) => ({ id: item.id, name: localName(item, locale) })),
    ),
    times: Object.values(WantedTime).map((time) => ({ id: time, name: wishes(`wanted.${time}`) })),
    relations: await listRelations(),
  };
}

const NO_NAMES = { towns: [], items: [], times: [], relations: [] };

async function summaryWords() {
  const t = await getT("submit");
  return {
    words: {
      title: t("summary.title"),
      what: t("summary.what"),
      where: t("summary.where"),
      when: t("summary.when"),
      who: t("summary.who"),
      forOther: t("summary.forOther"),
      wall: t("summary.wall"),
      onWall: t("summary.onWall"),
      offWall: t("summary.offWall"),
      change: t("change"),
    },
  };
}
