import { SearchForm } from "@/components/ui/search-form";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import type { PlaceOption } from "@/lib/network/sites/queries";

type Props = {
  q: string | undefined;
  found: PlaceOption[];
  /** The address of this page with the place chosen. */
  hrefOf: (placeId: string) => string;
  otherParams?: Record<string, string | undefined>;
};

/** Chooses a place by a search; each result is a link. */
export async function PlacePicker({ q, found, hrefOf, otherParams = {} }: Props) {
  const t = await getT("sites");
  const locale = await getLocale();
  return (
    <div className="space-y-4">
      <SearchForm label={t("search")} q={q} otherParams={otherParams} />
      {q && found.length === 0 && <p>{t("nothingFound")}</p>}
      {found.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {found.map(({ id, name, level, parent }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              <a href={hrefOf(id)} className="target">
                {localPlaceName(name, locale)}
              </a>
              <span className="text-faded">
                {parent
                  ? t("levelUnder", {
                      level: t(`level.${level}`),
                      name: localPlaceName(parent.name, locale),
                    })
                  : t(`level.${level}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
