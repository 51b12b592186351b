import type { WishLine } from "@/lib/desk/volunteers/wish-lines.data";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = {
  wish: WishLine;
  /** Whether it is said how far the wish is. */
  hasStatus?: boolean;
};

/** A wish as a link to it, for who may see it, with place and kind; for others these only. */
export async function WishName({ wish, hasStatus = false }: Props) {
  const [desk, wishes, locale] = [await getT("desk"), await getT("wishes"), await getLocale()];
  const { id, content, place, category, status, visitAt } = wish;
  const facts = [
    localPlaceName(place, locale),
    category ? localName(category, locale) : desk("noCategory"),
    ...(hasStatus ? [wishes(`status.${status}`)] : []),
    ...(hasStatus && content !== null && visitAt ? [formatDate(visitAt, "minute", locale)] : []),
  ].join(" · ");
  if (content === null) return <span>{facts}</span>;
  return (
    <>
      <a href={`/desk/wishes/${id}`} dir="auto" className="target wrap-anywhere">
        {content}
      </a>
      <span className="block text-faded">{facts}</span>
    </>
  );
}
