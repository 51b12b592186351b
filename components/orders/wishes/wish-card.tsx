import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { CellsOfRow } from "@/components/orders/wishes/cells-of-list";
import { formatDate } from "@/lib/shared/i18n/dates";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import { wallState } from "@/lib/public/wall/wall-state";
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
  const { id, content, name, category, status, createdAt } = wish;
  const place = localPlaceName(wish.place, locale);
  const town = wish.town && localPlaceName(wish.town, locale);
  const where = town ? t("where", { town, place }) : place;
  return (
    <li className="relative flex flex-col gap-4 rounded border border-line bg-sheet p-5">
      <p dir="auto" className="grow font-song text-[1.3rem] leading-snug font-bold wrap-anywhere">
        <a href={`/wall/${id}`} className="card-link">
          {content}
        </a>
      </p>
      <p className="text-faded">
        {localName(category, locale)}
        <br />
        {t("meta", { where, name, date: formatDate(createdAt, "day", locale) })}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CellsOfRow status={status} t={common} wishes={wishes} className="w-36 max-w-full" />
        {wallState(status) === "WANTED" && (
          <span className="font-bold text-cinnabar">{t("help")}</span>
        )}
      </div>
    </li>
  );
}
