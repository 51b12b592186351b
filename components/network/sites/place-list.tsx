import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Paging } from "@/components/ui/paging";
import { SearchForm } from "@/components/ui/search-form";
import { getT } from "@/lib/shared/i18n/request.server";
import { bareName } from "@/lib/network/sites/bare-name";
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
          <Link
            href={`/admin/people/staff/many?below=${placeId}`}
            prefetch={false}
            className="target"
          >
            {t("many.allAccounts")}
          </Link>
        </>
      )}
    </div>
  );
}

async function PlaceRow({ place, isFound }: { place: ListedPlace; isFound: boolean }) {
  const t = await getT("sites");
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
          <span className="sr-only">{t("many.tick", { name: place.name })}</span>
        </label>
        <Link href={`/admin/places/${place.id}`} prefetch={false} className="target font-bold">
          {bareName(place.name)}
        </Link>
        <span className="text-faded">{t(`level.${place.level}`)}</span>
        {place.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
      </div>
      <p className="text-faded">
        {isFound && place.parent && t("under", { name: bareName(place.parent.name) })}
        {t("counts", { open, staff, volunteers })}
      </p>
    </li>
  );
}
