import { ListTable } from "@/components/ui/list-table";
import { PLACES_AS_TREE } from "@/lib/network/sites/columns";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { ListedPlace } from "@/lib/network/sites/queries";
import type { PlaceFilter } from "@/lib/network/sites/schema";
import { address } from "@/lib/shared/forms/search-params";
import { readSorting } from "@/lib/shared/forms/sorting";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { places: ListedPlace[]; path: string; filter: PlaceFilter };

/** Places with what goes on in them, each with a box to tick. */
export async function PlaceTable({ places, path, filter }: Props) {
  const t = await getT("sites");
  const { q } = filter;
  const isFound = Boolean(q);
  // What was found stands in the order of how well it fits.
  const usual = isFound ? UNSORTED : PLACES_AS_TREE;
  const count = { first: "down", isNumber: true } as const;
  return (
    <ListTable
      id="places"
      caption={t("caption")}
      columns={[
        { label: t("name"), sort: "name" },
        { label: t("column.level"), sort: "level" },
        { label: t("column.open"), sort: "open", ...count },
        { label: t("column.staff"), sort: "staff", ...count },
        { label: t("column.volunteers"), sort: "volunteers", ...count },
        ...(isFound ? [{ label: t("column.parent") }] : []),
        { label: t("column.state"), sort: "state", first: "down" },
      ]}
      sorting={readSorting(filter, usual)}
      sortHref={(sorting) => address(path, { q, ...sorting })}
    >
      {places.map((place) => (
        <PlaceRow key={place.id} place={place} isFound={isFound} />
      ))}
    </ListTable>
  );
}

const UNSORTED = { column: "fit", direction: "down" } as const;

async function PlaceRow({ place, isFound }: { place: ListedPlace; isFound: boolean }) {
  const t = await getT("sites");
  const locale = await getLocale();
  const { open = 0, staff = 0, volunteers = 0 } = place.figures ?? {};
  const name = localPlaceName(place.name, locale);
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center">
          <label className="target cursor-pointer pr-3">
            <input
              type="checkbox"
              name="site"
              value={place.id}
              className="size-5 shrink-0 accent-cinnabar"
            />
            <span className="sr-only">{t("many.tick", { name })}</span>
          </label>
          <a href={`/admin/places/${place.id}`} className="target min-w-20 font-bold">
            {name}
          </a>
        </span>
      </th>
      <td className="whitespace-nowrap">{t(`level.${place.level}`)}</td>
      {[open, staff, volunteers].map((count, index) => (
        <td key={index} className={count === 0 ? "number text-faded" : "number"}>
          {t("column.count", { count })}
        </td>
      ))}
      {isFound && (
        <td className="min-w-28">{place.parent && localPlaceName(place.parent.name, locale)}</td>
      )}
      <td
        className={
          place.closedAt ? "font-bold whitespace-nowrap text-cinnabar" : "whitespace-nowrap"
        }
      >
        {t(place.closedAt ? "closed" : "isOpen")}
      </td>
    </tr>
  );
}
