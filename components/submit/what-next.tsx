import { getT } from "@/lib/i18n/request";

/** What follows the button, and by when. */
export async function WhatNext() {
  const t = await getT("submit");
  return (
    <section className="space-y-1 border-l-4 border-honey pl-4">
      <h2 className="text-[1.1rem]">{t("next.title")}</h2>
      <ol className="list-decimal pl-5">
        <li>{t("next.code")}</li>
        <li>{t("next.review")}</li>
        <li>{t("next.track")}</li>
      </ol>
    </section>
  );
}
