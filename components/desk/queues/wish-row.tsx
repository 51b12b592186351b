import { DueBadge } from "@/components/orders/clocks/due-badge";
import { WishBadges } from "@/components/desk/queues/wish-badges";
import { CellsOfRow } from "@/components/orders/wishes/cells-of-list";
import { nextDue } from "@/lib/orders/clocks/due";
import { isOverdue } from "@/lib/orders/clocks/overdue";
import { ageOf } from "@/lib/desk/queues/age";
import type { DeskRow } from "@/lib/desk/queues/queries";
import { localName } from "@/lib/shared/i18n/local-name";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import { bareName } from "@/lib/network/sites/bare-name";

/** Read once for the whole list: a row that waits for nothing costs a fraction of one that does. */
export type RowWords = {
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  common: Translator<"common">;
  locale: Locale;
};

type Props = { wish: DeskRow; href: string; isHere: boolean; now: Date; words: RowWords };

/** Two lines: the sentence and its step; by when, else how long ago, where, what, what sets it apart. */
export function WishRow({ wish, href, isHere, now, words }: Props) {
  const { desk, wishes, common, locale } = words;
  const due = nextDue(wish, now);
  const about = [
    ...(due ? [] : [desk("age", ageOf(wish.createdAt, now))]),
    bareName(wish.site.name),
    wish.category ? localName(wish.category, locale) : desk("noCategory"),
  ];
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
          isLate={isOverdue(wish, now)}
          t={common}
          words={wishes}
          className="w-22 self-center justify-self-end"
        />
        <span className="flex flex-wrap gap-x-3 last:col-span-2">
          {due && <DueBadge due={due} now={now} t={desk} locale={locale} />}
          <span className="truncate text-faded">{about.join(" · ")}</span>
        </span>
        <WishBadges wish={wish} t={desk} />
      </a>
    </li>
  );
}
