import { localPlaceName } from "@/lib/network/sites/local-place-name";
import { DueBadge } from "@/components/orders/clocks/due-badge";
import { WishBadges } from "@/components/desk/queues/wish-badges";
import type { Due } from "@/lib/orders/clocks/due";
import { stepOf } from "@/lib/orders/wishes/started-limits";
import type { DueEntry } from "@/lib/desk/queues/due-list";
import type { DueWish } from "@/lib/desk/queues/due-queries.data";
import type { Locale } from "@/lib/shared/i18n/locales";
import type { Translator } from "@/lib/shared/i18n/translator";
import { unitName } from "@/lib/public/tracking/unit-name";

/** The translators, read once for the list. */
export type DueWords = {
  desk: Translator<"desk">;
  wishes: Translator<"wishes">;
  tracking: Translator<"tracking">;
  locale: Locale;
};

type Props = { entry: DueEntry<DueWish>; now: Date; words: DueWords };

/** One wish of the due list: the task, its deadline and the responsible unit; in print with a box to tick. */
export function DueRow({ entry: { wish, dues }, now, words }: Props) {
  const { desk, tracking, locale } = words;
  return (
    <li className="grid gap-x-6 border-b border-line py-2 print:py-1 sm:grid-cols-[16rem_minmax(0,1fr)_11rem] print:break-inside-avoid">
      <ul>
        {dues.map((due) => (
          <li key={due.of} className="flex flex-wrap gap-x-3">
            <DueBadge due={due} now={now} t={desk} locale={locale} />
            <span>{describeTask(due, wish, words)}</span>
          </li>
        ))}
      </ul>
      <div className="flex gap-x-3">
        <span
          aria-hidden="true"
          className="mt-1.5 hidden size-4 shrink-0 border border-ink print:block"
        />
        <div>
          <a href={`/desk/wishes/${wish.id}`} dir="auto" className="text-ink">
            {wish.content}
          </a>
          <p className="flex flex-wrap gap-x-3">
            <span className="text-faded">{localPlaceName(wish.site.name, locale)}</span>
            <WishBadges wish={wish} t={desk} />
          </p>
        </div>
      </div>
      <p>
        {desk("dueList.responsible", { unit: unitName(tracking, wish.responsibleSite, locale) })}
      </p>
    </li>
  );
}

function describeTask({ of }: Due, wish: DueWish, { desk, wishes }: DueWords): string {
  const step = of === "STEP" ? stepOf(wish) : null;
  return step === "REVIEW" || step === "DISPATCH" || step === "POOL"
    ? desk(`dueList.step.${step}`)
    : desk("dueList.step.PROMISE", { status: wishes(`status.${wish.status}`) });
}
