import { FiveCells } from "@/components/wishes/five-cells";
import { formatDate } from "@/lib/i18n/dates";
import { localName } from "@/lib/i18n/local-name";
import { getLocale, getT } from "@/lib/i18n/request";
import type { WallWish } from "@/lib/wall/queries";

/** One wish as the public sees it: the sentence large, whose and where small, how far it is. */
export async function WishCard({ wish }: { wish: WallWish }) {
  const t = await getT("wall");
  const locale = await getLocale();
  const { content, name, place, town, category, status, createdAt } = wish;
  const where = town ? t("where", { town, place }) : place;
  return (
    <li className="flex flex-col gap-4 rounded border border-line bg-sheet p-5">
      <p className="grow font-song text-[1.3rem] leading-snug font-bold break-words">{content}</p>
      <p className="text-faded">
        {localName(category, locale)}
        <br />
        {t("meta", { where, name, date: formatDate(createdAt, "day", locale) })}
      </p>
      <FiveCells status={status} className="w-36" />
    </li>
  );
}
