import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ListedPlace } from "@/lib/network/sites/queries";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import type { PlaceFilter } from "@/lib/network/sites/schema";

export type PlacesPage = Omit<Page<unknown>, "rows"> & { places: ListedPlace[] };

type Props = PlacesPage & { placeId: string; filter: PlaceFilter; mayAddAccounts: boolean };

/** The places directly below one, or the places found anywhere below it. */
export async function PlaceList({
  placeId,
  filter: { q },
  mayAddAccounts,
  places,
  ...page
}: Props) {
  const t = await getT("sites");
  return (
    <section aria-labelledby="below" className="space-y-4">
      <h2 id="below">{q ? t("found", { q }) : t("below")}</h2>
      <SearchForm label={t("search")} q={q} />
      {places.length === 0 ? (
        <EmptyState title={t(q ? "nothingFound" : "nothingBelow")}>
          {t(q ? "nothingFoundHint" : "nothingBelowHint")}
        </EmptyState>
      ) : (
        <form action={`/admin/places/${placeId}/many`} className="space-y-3">
          <ul className="divide-y divide-line border-y border-line">
            {places.map((place) => (
              <PlaceRow key={place.id} place={place} isFound={Boolean(q)} />
            ))}
          </ul>
          <ManyButtons mayHaveAccounts={mayAddAccounts} placeId={placeId} />
        </form>
      )}
      <Paging
        {...pageLinks(page, (target) => address(`/admin/places/${placeId}`, { q, page: target }))}
      />
    </section>
  );
}

/** What can be done with the ticked places; each leads to a preview. */
async function ManyButtons({
  placeId,
  mayHaveAccounts,
}: {
  placeId: string;
  mayHaveAccounts: boolean;
}) {
  const t = await getT("sites");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p>{t("many.with")}</p>
      <button name="do" value="move" className="button">
        {t("many.move")}
      </button>
      <button name="do" value="close" className="button">
        {t("many.close")}
      </button>
      {mayHaveAccounts && (
        <>
          <button formAction="/admin/people/staff/many" className="button">
            {t("many.accounts")}
          </button>
          <a href={`/admin/people/staff/many?below=${placeId}`} className="target">
            {t("many.allAccounts")}
          </a>
        </>
      )}
    </div>
  );
}

async function PlaceRow({ place, isFound }: { place: ListedPlace; isFound: boolean }) {
  const t = await getT("sites");
  const locale = await getLocale();
  const { open = 0, staff = 0, volunteers = 0 } = place.figures ?? {};
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <label className="target cursor-pointer">
          <input
            type="checkbox"
            name="site"
            value={place.id}
            className="size-5 shrink-0 accent-cinnabar"
          />
          <span className="sr-only">
            {t("many.tick", { name: localPlaceName(place.name, locale) })}
          </span>
        </label>
        <a href={`/admin/places/${place.id}`} className="target font-bold">
          {localPlaceName(place.name, locale)}
        </a>
        <span className="text-faded">{t(`level.${place.level}`)}</span>
        {place.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
      </div>
      <p className="text-faded">
        {isFound && place.parent && t("under", { name: localPlaceName(place.parent.name, locale) })}
        {t("counts", { open, staff, volunteers })}
      </p>
    </li>
  );
}
