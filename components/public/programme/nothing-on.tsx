import { programmeWords } from "@/components/public/programme/programme-words";
import { EmptyState } from "@/components/ui/empty-state";
import { address } from "@/lib/shared/forms/search-params";
import type { ShownProgrammePage } from "@/lib/public/programme/programme.data";
import { isFiltered } from "@/lib/public/programme/schema";

/** Said where none of the days has anything, with where to look instead. */
export async function NothingOn({ page }: { page: ShownProgrammePage }) {
  if (page.days.length > 0) return null;
  const { t } = await programmeWords();
  return (
    <EmptyState title={t(isFiltered(page.filter) ? "noneFiltered" : "none")}>
      <p>{t("noneHow")}</p>
      <a href={address("/activities/month", { month: page.month })} className="target">
        {t("nav.month")}
      </a>
    </EmptyState>
  );
}
