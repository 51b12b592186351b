import { FactList } from "@/components/ui/fact-list";
import type { ReactNode } from "react";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { Place } from "@/lib/network/sites/queries";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  place: Place;
  /** Volunteers at home there or below. */
  volunteers: number;
};

/** What is written down about a place: level, unit above, address, phone, whether it is open. */
export async function PlaceFacts({ place, volunteers }: Props) {
  const t = await getT("places");
  const sites = await getT("sites");
  const facts: [string, ReactNode][] = [
    [t("level"), sites(`level.${place.level}`)],
    [t("above"), place.parent && <Above key="above" place={place} />],
    [t("address"), place.address ?? <Missing key="address">{t("noAddress")}</Missing>],
    [t("phone"), place.phone ?? <Missing key="phone">{t("noPhone")}</Missing>],
    [t("code"), place.divisionCode],
    [t("volunteers"), t("count", { count: volunteers })],
    [
      t("openState"),
      place.closedAt ? (
        <span key="closed" className="font-bold text-cinnabar">
          {sites("closed")}
        </span>
      ) : (
        t("open")
      ),
    ],
  ];
  return <FactList facts={facts} isWide />;
}

function Missing({ children }: { children: ReactNode }) {
  return <span className="text-faded">{children}</span>;
}

/** The unit above, as a link for who may see it too. */
async function Above({ place: { parent, parentId, path } }: { place: Place }) {
  const name = localPlaceName(parent?.name ?? "", await getLocale());
  if (!path.some(({ id }) => id === parentId)) return name;
  return (
    <a href={`/admin/places/${parentId}`} className="target">
      {name}
    </a>
  );
}
