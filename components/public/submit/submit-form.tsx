import Link from "next/link";
import { CodeFields } from "@/components/shared/sign-in/code-fields";
import { FirstStep } from "@/components/shared/sign-in/code-step";
import { SubmitSummary } from "@/components/public/submit/submit-summary";
import { WhatNext } from "@/components/public/submit/what-next";
import { WishFields, type WishChoices } from "@/components/public/submit/wish-fields";
import { PrivacyLine } from "@/components/layout/privacy-line";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Deadline } from "@/lib/shared/i18n/deadline";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { submitWish } from "@/lib/orders/wishes/actions";
import { WantedTime } from "@/prisma/generated/enums";

type Props = WishChoices & {
  county: string;
  /** Identifies this form, so that sending it twice makes one wish. */
  idempotencyKey: string;
  answerBy: Deadline;
  reachesPhones: boolean;
};

/** 点单: five questions, then the code that verifies the phone. */
export async function SubmitForm({
  county,
  idempotencyKey,
  answerBy,
  reachesPhones,
  ...choices
}: Props) {
  const t = await getT("submit");
  return (
    <div className="mx-auto max-w-xl space-y-8">
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p>{t("lead", { county })}</p>
        <Link href="/counties?back=/submit" prefetch={false} className="target">
          {t("otherCounty", { county })}
        </Link>
      </div>
      <ActionForm action={submitWish} hidden={{ idempotencyKey }} className="space-y-8">
        <SubmitSummary {...await summaryProps(choices)}>
          <WishFields {...choices} />
        </SubmitSummary>
        <FirstStep>
          <WhatNext answerBy={answerBy} />
          <PrivacyLine />
          <SubmitButton primary className="w-full">
            {t("send")}
          </SubmitButton>
        </FirstStep>
        <CodeFields confirm={t("confirm")} reachesPhones={reachesPhones} />
      </ActionForm>
    </div>
  );
}

/** The texts of the summary, and the names of the ids in the form. */
async function summaryProps({ towns, menu }: WishChoices) {
  const t = await getT("submit");
  const wishes = await getT("wishes");
  const locale = await getLocale();
  return {
    towns,
    items: menu.flatMap(({ menuItems }) =>
      menuItems.map((item) => ({ id: item.id, name: localName(item, locale) })),
    ),
    times: Object.values(WantedTime).map((time) => ({ id: time, name: wishes(`wanted.${time}`) })),
    words: {
      title: t("summary.title"),
      what: t("summary.what"),
      where: t("summary.where"),
      when: t("summary.when"),
      who: t("summary.who"),
      change: t("change"),
    },
  };
}
