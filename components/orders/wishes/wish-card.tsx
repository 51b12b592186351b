import { CellsOfRow } from "@/components/orders/wishes/cells-of-list";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { WallWish } from "@/lib/public/wall/queries";

/** Loaded once for the whole wall: a synchronous card costs a fraction of an async one. */
export type CardTranslators = {
  wall: Translator<"wall">;
  wishes: Translator<"wishes">;
  common: Translator<"common">;
  locale: Locale;
};

/** One wish as the public sees it, with its five cells. */
export function WishCard({ wish, translators }: { wish: WallWish; translators: CardTranslators }) {
  const { wall: t, wishes, common, locale } = translators;
  const { content, name, place, town, category, status, createdAt } = wish;
  const where = town ? t("where", { town, place }) : place;
  return (
    <li className="flex flex-col gap-4 rounded border border-line bg-sheet p-5">
      <p className="grow font-song text-[1.3rem] leading-snug font-bold wrap-anywhere">{content}</p>
      <p className="text-faded">
        {localName(category, locale)}
        <br />
        {t("meta", { where, name, date: formatDate(createdAt, "day", locale) })}
      </p>
      <CellsOfRow status={status} t={common} wishes={wishes} className="w-36 max-w-full" />
    </li>
  );
}
