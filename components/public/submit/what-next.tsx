import { byWhen, type When } from "@/lib/shared/i18n/by-when";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

/** What follows the button, and by when. */
export async function WhatNext({ answerBy }: { answerBy: When }) {
  const t = await getT("submit");
  const by = byWhen(answerBy, await getT("common"), await getLocale());
  return (
    <section className="space-y-1 border-l-4 border-honey pl-4">
      <h2 className="text-[1.1rem]">{t("next.title")}</h2>
      <ol className="list-decimal pl-5">
        <li>{t("next.code")}</li>
        <li>{t("next.review", { by })}</li>
        <li>{t("next.track")}</li>
      </ol>
    </section>
  );
}
