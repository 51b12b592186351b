import { formatDeadline, type Deadline } from "@/lib/shared/i18n/deadline";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  answerBy: Deadline;
  /** The phone was confirmed a moment ago: no code is asked for. */
  isConfirmed: boolean;
};

/** What happens after submitting, and by when. */
export async function WhatNext({ answerBy, isConfirmed }: Props) {
  const t = await getT("submit");
  const by = formatDeadline(answerBy, await getT("common"), await getLocale());
  return (
    <section className="space-y-1 border-s-4 border-honey ps-4">
      <h2 className="text-[1.1rem]">{t("next.title")}</h2>
      <ol className="list-decimal ps-5">
        {!isConfirmed && <li>{t("next.code")}</li>}
        <li>{t("next.review", { by })}</li>
        <li>{t("next.track")}</li>
      </ol>
    </section>
  );
}
