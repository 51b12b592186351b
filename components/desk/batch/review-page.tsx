import type { ReactNode } from "react";
import type { ReviewView } from "@/lib/desk/batch/schema";
import { address } from "@/lib/shared/forms/search-params";
import { getT } from "@/lib/shared/i18n/request.server";

type Props = { view: ReviewView; children: ReactNode };

/** 批量审单: its head, and the step that is shown. */
export async function ReviewPage({ view, children }: Props) {
  const t = await getT("reviews");
  return (
    <div className="space-y-4">
      <header>
        <a href={address("/desk", { queue: view.queue ?? "review" })} className="target">
          {t("back")}
        </a>
        <div className="flex flex-wrap items-baseline gap-x-6">
          <h1>{t("title")}</h1>
          <p className="text-faded">{t("lead")}</p>
        </div>
      </header>
      {children}
    </div>
  );
}
