import { WishBadges } from "@/components/desk/wish-badges";
import { CellsOfRow } from "@/components/wishes/cells-of-list";
import { ageOf } from "@/lib/desk/age";
import type { DeskRow } from "@/lib/desk/queries";
import { localName } from "@/lib/i18n/local-name";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import { bareName } from "@/lib/sites/bare-name";

/** Read once for the whole list: a row that waits for nothing costs a fraction of one that does. */
export type RowWords = {
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  common: Translator<"common">;
  locale: Locale;
};

type Props = { wish: DeskRow; href: string; isHere: boolean; now: Date; words: RowWords };

/** Two lines: the sentence and its step; where, what, how long ago. */
export function WishRow({ wish, href, isHere, now, words }: Props) {
  const { desk, wishes, common, locale } = words;
  const category = wish.category ? localName(wish.category, locale) : desk("noCategory");
  return (
    <li className="border-b border-line">
      <a
        href={href}
        data-row
        aria-current={isHere ? "true" : undefined}
        className="-mx-2 block px-2 py-2 text-ink no-underline hover:bg-honey-pale aria-[current]:bg-honey-pale"
      >
        <span className="flex items-center gap-x-3">
          <span className="grow truncate font-bold">{wish.content}</span>
          <CellsOfRow
            status={wish.status}
            t={common}
            words={wishes}
            className="h-auto w-22 shrink-0"
          />
        </span>
        <span className="flex gap-x-3">
          <span className="flex min-w-0 grow text-faded">
            <span className="truncate">{`${bareName(wish.site.name)} · ${category}`}</span>
            <span className="shrink-0 whitespace-pre">
              {` · ${desk("age", ageOf(wish.createdAt, now))}`}
            </span>
          </span>
          <WishBadges wish={wish} t={desk} />
        </span>
      </a>
    </li>
  );
}
