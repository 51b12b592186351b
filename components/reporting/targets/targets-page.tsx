import Link from "next/link";
import { TargetsForm } from "@/components/reporting/targets/targets-form";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import { bareName } from "@/lib/network/sites/bare-name";
import type { PlaceTargets } from "@/lib/reporting/targets/queries";

/** The targets of a place, and links to those of the places above and below. */
export async function TargetsPage({ found: { place, targets, below } }: { found: PlaceTargets }) {
  const t = await getT("targets");
  const above = place.path.filter(({ id }) => id !== place.id);
  return (
    <div className="max-w-3xl space-y-8">
      <header className="space-y-1">
        <Link
          href={address("/admin/stats", { place: place.id })}
          prefetch={false}
          className="target"
        >
          {t("back")}
        </Link>
        <h1>{t("titleOf", { place: bareName(place.name) })}</h1>
        <p className="text-faded">{t("lead")}</p>
      </header>
      <TargetsForm key={place.id} placeId={place.id} targets={targets} />
      <Places label={t("above")} places={above} />
      <Places label={t("below")} places={below} />
    </div>
  );
}

type PlacesProps = { label: string; places: { id: string; name: string }[] };

function Places({ label, places }: PlacesProps) {
  if (places.length === 0) return null;
  return (
    <nav aria-label={label}>
      <p className="font-song font-bold">{label}</p>
      <ul className="flex flex-wrap gap-x-6">
        {places.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={address("/admin/stats/targets", { place: id })}
              prefetch={false}
              className="target"
            >
              {bareName(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
