import { WishBadges } from "@/components/desk/queues/wish-badges";
import { DueBadge } from "@/components/orders/clocks/due-badge";
import { Tick } from "@/components/orders/dispatch/choice-rows";
import { measureAge } from "@/lib/desk/queues/age";
import { categoryOf } from "@/lib/desk/queues/category-of";
import type { WishRow } from "@/lib/desk/queues/rows.data";
import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { nextDue } from "@/lib/orders/clocks/due";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";

/** The translators, read once for the list. */
export type WishWords = {
  dispatch: Translator<"dispatch">;
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  locale: Locale;
};

type Props = { wish: WishRow; isTicked: boolean; now: Date; words: WishWords };

/** A row whose facts stand beside the sentence where there is room. */
export const WIDE_ROW =
  "border-b border-line py-1 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-center lg:gap-x-6";

/** A wish of a batch, to be ticked: its sentence, when it is due, how urgent it is, where and what. */
export function BatchWish({ wish, isTicked, now, words }: Props) {
  const due = nextDue(wish, now);
  return (
    <>
      <Tick type="checkbox" name="wish" value={wish.id} defaultChecked={isTicked}>
        <b dir="auto" className="wrap-anywhere">
          {wish.content}
        </b>
      </Tick>
      <p className="flex flex-wrap gap-x-3 pl-7 text-faded">
        {due && <DueBadge due={due} now={now} t={words.desk} locale={words.locale} />}
        <WishBadges wish={wish} t={words.desk} />
        <span>{describeWish(wish, now, words)}</span>
      </p>
    </>
  );
}

function describeWish(
  wish: WishRow,
  now: Date,
  { desk, wishes, dispatch, locale }: WishWords,
): string {
  return [
    ...(wish.urgency === "URGENT" ? [] : [wishes(`urgency.${wish.urgency}`)]),
    localPlaceName(wish.siteName, locale),
    categoryOf(wish, locale) ?? desk("noCategory"),
    desk("age", measureAge(wish.createdAt, now)),
  ].join(dispatch("and"));
}
