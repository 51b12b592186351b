import { PlaceChanges } from "@/components/network/sites/place-changes";
import { PlaceForms } from "@/components/network/sites/place-forms";
import { PlaceList, type PlacesPage } from "@/components/network/sites/place-list";
import { PlaceName } from "@/components/network/sites/place-name";
import { PlacePath } from "@/components/network/sites/place-path";
import { getT } from "@/lib/shared/i18n/request.server";
import type { Place } from "@/lib/network/sites/queries";
import type { PlaceFilter } from "@/lib/network/sites/schema";

type Props = {
  place: Place;
  mayMoveOrClose: boolean;
  mayImport: boolean;
  mayAddAccounts: boolean;
  filter: PlaceFilter;
  below: PlacesPage;
};

/** A place: its facts, the places below, its forms and its changes. */
export async function PlacePage({ place, filter, below, ...may }: Props) {
  const t = await getT("sites");
  return (
    <div className="space-y-8">
      <header>
        <PlacePath above={place.path.slice(0, -1)} hrefOf={(id) => `/admin/places/${id}`} />
        <h1>
          <PlaceName name={place.name} />
        </h1>
        <PlaceFacts place={place} />
      </header>
      <div className="grid gap-10 lg:grid-cols-[2fr_1fr]">
        <PlaceList
          placeId={place.id}
          filter={filter}
          mayAddAccounts={may.mayAddAccounts}
          {...below}
        />
        <div className="space-y-8">
          <section aria-labelledby="keep" className="space-y-2">
            <h2 id="keep">{t("keep")}</h2>
            <PlaceForms place={place} mayMoveOrClose={may.mayMoveOrClose} />
            {may.mayImport && (
              <p>
                <a href="/admin/places/import" className="target">
                  {t("import.title")}
                </a>
              </p>
            )}
            {!place.closedAt && (
              <a href={`/admin/people/staff/new?place=${place.id}`} className="target">
                {t("addStaff")}
              </a>
            )}
          </section>
          <PlaceChanges changes={place.changes} />
        </div>
      </div>
    </div>
  );
}

async function PlaceFacts({ place }: { place: Place }) {
  const t = await getT("sites");
  return (
    <p className="flex flex-wrap gap-x-4 text-faded">
      <span>{t(`level.${place.level}`)}</span>
      {place.closedAt && <span className="font-bold text-cinnabar">{t("closed")}</span>}
      {place.divisionCode && <span>{t("code", { code: place.divisionCode })}</span>}
      <span>{place.phone ? t("phoneIs", { phone: place.phone }) : t("noPhone")}</span>
    </p>
  );
}
