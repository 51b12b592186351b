import Link from "next/link";
import { PlaceName } from "@/components/sites/place-name";
import { FiguresTable } from "@/components/stats/figures-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { getT } from "@/lib/i18n/request";
import { fullestStep } from "@/lib/stats/figures";
import type { PlaceFigures } from "@/lib/stats/queries";

/** One sentence that says what is the matter, then the figures. */
export async function FiguresPage({ place, page }: { place: PlaceFigures; page: number }) {
  const t = await getT("stats");
  const { figures } = place;
  const step = fullestStep(figures);
  const hrefOf = (target: number) => `/admin/stats?place=${place.id}&page=${target}`;
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        {place.aboveId && (
          <Link href={`/admin/stats?place=${place.aboveId}`} prefetch={false} className="target">
            {t("above")}
          </Link>
        )}
        <h1>
          <PlaceName name={place.name} />
        </h1>
        <p className="max-w-prose text-lg">
          {t("sentence", { wishes: figures.wishes, served: figures.served, rated: figures.rated })}
          {step && t("fullest", { step: t(`step.${step}`), count: figures.waiting[step] })}
        </p>
      </header>
      <FiguresTable place={place} />
      {place.children.length === 0 && (
        <EmptyState title={t("nothingBelow")}>{t("nothingBelowHint")}</EmptyState>
      )}
      <Paging
        page={page}
        previous={page > 1 ? hrefOf(page - 1) : null}
        next={place.hasMore ? hrefOf(page + 1) : null}
      />
    </div>
  );
}
