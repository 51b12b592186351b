import type { ReactNode } from "react";
import type { ReviewView } from "@/lib/desk/batch/schema";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { view: ReviewView; children: ReactNode };

/** The head of 批量审单, with the two steps and which of them this is. */
export async function ReviewPage({ view, children }: Props) {
  const t = await getT("reviews");
  return (
    <div className="space-y-6">
      <header className="max-w-prose">
        <a href={address("/desk", { queue: view.queue ?? "review" })} className="target">
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      {children}
    </div>
  );
}
