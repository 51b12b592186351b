import { PlaceTable } from "@/components/network/sites/place-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { getT } from "@/lib/shared/i18n/request.server";
import type { ListedPlace } from "@/lib/network/sites/queries";
import { pageLinks, type Page } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";
import type { PlaceFilter } from "@/lib/network/sites/schema";

export type PlacesPage = Omit<Page<unknown>, "rows"> & { places: ListedPlace[] };

type Props = PlacesPage & { placeId: string; filter: PlaceFilter; mayAddAccounts: boolean };

/** The places directly below one, or the places found anywhere below it. */
export async function PlaceList({ placeId, filter, mayAddAccounts, places, ...page }: Props) {
  const t = await getT("sites");
  const { q, sort, order } = filter;
  const path = `/admin/places/${placeId}`;
  return (
    <section aria-labelledby="below" className="min-w-0 space-y-4">
      <h2 id="below">{q ? t("found", { q }) : t("below")}</h2>
      <SearchForm label={t("search")} q={q} otherParams={{ sort, order }} />
      {places.length === 0 ? (
        <EmptyState title={t(q ? "nothingFound" : "nothingBelow")}>
          {t(q ? "nothingFoundHint" : "nothingBelowHint")}
        </EmptyState>
      ) : (
        <form action={`${path}/many`} className="space-y-3">
          <PlaceTable places={places} path={path} filter={filter} />
          <ManyButtons mayHaveAccounts={mayAddAccounts} placeId={placeId} />
        </form>
      )}
      <Paging {...pageLinks(page, (target) => address(path, { q, sort, order, page: target }))} />
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
