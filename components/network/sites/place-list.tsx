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

type Props = PlacesPage & { placeId: string; filter: PlaceFilter };

/** The places right under one, or what was found below it. */
export async function PlaceList({ placeId, filter: { q }, places, ...page }: Props) {
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
        <ul className="divide-y divide-line border-y border-line">
          {places.map((place) => (
            <PlaceRow key={place.id} place={place} isFound={Boolean(q)} />
          ))}
        </ul>
      )}
      <Paging
        {...pageLinks(page, (target) => address(`/admin/places/${placeId}`, { q, page: target }))}
      />
    </section>
  );
}

async function PlaceRow({ place, isFound }: { place: ListedPlace; isFound: boolean }) {
  const t = await getT("sites");
  const { open = 0, staff = 0, volunteers = 0 } = place.figures ?? {};
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3">
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
