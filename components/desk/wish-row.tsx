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

/** Two lines: the sentence and its step; how long ago, where, what, and what sets it apart. */
export function WishRow({ wish, href, isHere, now, words }: Props) {
  const { desk, wishes, common, locale } = words;
  const category = wish.category ? localName(wish.category, locale) : desk("noCategory");
  const about = [desk("age", ageOf(wish.createdAt, now)), bareName(wish.site.name), category];
  return (
    <li className="border-b border-line">
      <a
        href={href}
        data-row
        aria-current={isHere ? "true" : undefined}
        className="-mx-2 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 px-2 py-2 text-ink no-underline hover:bg-honey-pale aria-[current]:bg-honey-pale"
      >
        <b className="truncate">{wish.content}</b>
        <CellsOfRow
          status={wish.status}
          t={common}
          words={wishes}
          className="w-22 self-center justify-self-end"
        />
        <span className="truncate text-faded last:col-span-2">{about.join(" · ")}</span>
        <WishBadges wish={wish} t={desk} />
      </a>
    </li>
  );
}
