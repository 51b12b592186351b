import { TargetsForm } from "@/components/reporting/targets/targets-form";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { PlaceTargets } from "@/lib/reporting/targets/queries";

/** The targets of a place, and links to those of the places above and below. */
export async function TargetsPage({ found: { place, targets, below } }: { found: PlaceTargets }) {
  const t = await getT("targets");
  const locale = await getLocale();
  const above = place.path.filter(({ id }) => id !== place.id);
  return (
    <div className="max-w-3xl space-y-8">
      <header className="space-y-1">
        <a href={address("/admin/stats", { place: place.id })} className="target">
          {t("back")}
        </a>
        <h1>{t("titleOf", { place: localPlaceName(place.name, locale) })}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      <TargetsForm key={place.id} placeId={place.id} targets={targets} />
      <Places label={t("above")} places={above} />
      <Places label={t("below")} places={below} />
    </div>
  );
}

type PlacesProps = { label: string; places: { id: string; name: string }[] };

async function Places({ label, places }: PlacesProps) {
  if (places.length === 0) return null;
  const locale = await getLocale();
  return (
    <nav aria-label={label}>
      <p className="font-song font-bold">{label}</p>
      <ul className="flex flex-wrap gap-x-6">
        {places.map(({ id, name }) => (
          <li key={id}>
            <a href={address("/admin/stats/targets", { place: id })} className="target">
              {localPlaceName(name, locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
