import { getLocale, getT } from "@/lib/shared/i18n/request.server";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

type Props = {
  above: { id: string; name: string }[];
  hrefOf: (id: string) => string;
};

/** Breadcrumbs of a place, beginning at the top of the reader's scope. */
export async function PlacePath({ above, hrefOf }: Props) {
  if (above.length === 0) return null;
  const t = await getT("sites");
  const locale = await getLocale();
  return (
    <nav aria-label={t("path")}>
      <ol className="flex flex-wrap items-center gap-x-2">
        {above.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-x-2">
            <a href={hrefOf(id)} className="target">
              {localPlaceName(name, locale)}
            </a>
            <span aria-hidden="true" className="text-faded">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
