import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { EmptyState } from "@/components/ui/empty-state";
import { WallFilters, type WallChoices } from "@/components/public/wall/wall-filters";
import { CellShapes } from "@/components/orders/wishes/cells-of-list";
import { WishCard, type CardTranslators } from "@/components/orders/wishes/wish-card";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { WallPage } from "@/lib/public/wall/queries";

type Props = WallChoices & { county: string; page: WallPage };

/** The wishes of a county, masked, newest first. */
export async function WishWall({ county, page, ...choices }: Props) {
  const t = await getT("wall");
  const words: CardTranslators = {
    wall: t,
    wishes: await getT("wishes"),
    common: await getT("common"),
    locale: await getLocale(),
  };
  return (
    <div className="space-y-8">
      <div className="space-y-2">
        <h1>{t("title")}</h1>
        <p className="text-faded">{t("lead", { county: localPlaceName(county, words.locale) })}</p>
      </div>
      <WallFilters {...choices} />
      {page.wishes.length === 0 && <NoWishes isFiltered={isFiltered(choices)} />}
      <CellShapes statuses={page.wishes.map(({ status }) => status)} t={words.common} />
      <ul aria-label={t("list")} className="grid gap-4 md:grid-cols-2 lg:gap-6 xl:grid-cols-3">
        {page.wishes.map((wish) => (
          <WishCard key={wish.id} wish={wish} translators={words} />
        ))}
      </ul>
      <nav aria-label={t("title")} className="flex flex-wrap justify-between gap-x-8">
        {choices.filter.before && (
          <a href={address("/wall", { ...choices.filter, before: undefined })} className="target">
            {t("newest")}
          </a>
        )}
        {page.next && (
          <a
            href={address("/wall", { ...choices.filter, before: page.next })}
            className="button ms-auto"
          >
            {t("next")}
          </a>
        )}
      </nav>
    </div>
  );
}

async function NoWishes({ isFiltered }: { isFiltered: boolean }) {
  const t = await getT("wall");
  const common = await getT("common");
  return isFiltered ? (
    <EmptyState title={t("emptyFiltered")}>
      <a href="/wall" className="target">
        {t("clear")}
      </a>
    </EmptyState>
  ) : (
    <EmptyState title={t("empty")}>
      <a href="/submit" className="target">
        {common("nav.submit")}
      </a>
    </EmptyState>
  );
}

function isFiltered({ filter }: WallChoices): boolean {
  return Object.values(filter).some(Boolean);
}
