import { WishBadges } from "@/components/desk/queues/wish-badges";
import { Tick } from "@/components/orders/dispatch/choice-rows";
import { formatReasons, type ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { SelectField } from "@/components/ui/fields";
import type { BatchRow as Row } from "@/lib/desk/batch/queries";
import type { CandidateOption } from "@/lib/desk/batch/row";
import { formatTarget } from "@/lib/desk/batch/schema";
import { measureAge } from "@/lib/desk/queues/age";
import { categoryOf } from "@/lib/desk/queues/category-of";
import { DueBadge } from "@/components/orders/clocks/due-badge";
import { nextDue } from "@/lib/orders/clocks/due";
import type { Translator } from "@/lib/shared/i18n/translator";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

/** The translators, read once for the list. */
type Words = ReasonTranslators & { desk: Translator<"desk"> };

type Props = { row: Row; now: Date; words: Words };

/** A wish and its candidates; ticked if one of them is proposed. */
export function BatchRow({ row, now, words }: Props) {
  const { wish, proposed, others, nobody } = row;
  const { dispatch: t } = words;
  const due = nextDue(wish, now);
  const reasons = proposed && formatReasons(proposed.factors, words);
  return (
    <li className="grid gap-x-6 border-b border-line py-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <Tick type="checkbox" name="wish" value={wish.id} defaultChecked={proposed !== null}>
          <b dir="auto" className="wrap-anywhere">
            {wish.content}
          </b>
        </Tick>
        <p className="flex flex-wrap gap-x-3 pl-7 text-faded">
          {due && <DueBadge due={due} now={now} t={words.desk} locale={words.locale} />}
          <span>{describeWish(row, now, words)}</span>
          <WishBadges wish={wish} t={words.desk} />
        </p>
      </div>
      <div className="pl-7 lg:pl-0">
        <SelectField
          name={`to.${wish.id}`}
          label={<span className="sr-only">{t("batch.whoFor", { content: wish.content })}</span>}
          defaultValue={proposed ? formatTarget(proposed.target) : "POOL"}
        >
          {[...(proposed ? [proposed] : []), ...others].map((choice) => (
            <ChoiceOption key={formatTarget(choice.target)} choice={choice} words={words} />
          ))}
          <option value="POOL">{t("batch.pool")}</option>
          <option value="">{t("batch.nobodyNow")}</option>
        </SelectField>
        <p className="text-faded">
          {proposed && t("batch.proposed", { name: proposed.name, reasons: reasons ?? "" })}
          {nobody && t(`batch.nobody.${nobody}`)}
        </p>
      </div>
    </li>
  );
}

function describeWish({ wish }: Row, now: Date, { desk, dispatch, locale }: Words): string {
  return [
    localPlaceName(wish.siteName, locale),
    categoryOf(wish, locale) ?? desk("noCategory"),
    desk("age", measureAge(wish.createdAt, now)),
  ].join(dispatch("and"));
}

function ChoiceOption({ choice, words }: { choice: CandidateOption; words: Words }) {
  const { target, name, siteName, points } = choice;
  const { dispatch, locale } = words;
  return (
    <option value={formatTarget(target)}>
      {dispatch("batch.option", { name, place: localPlaceName(siteName, locale), points })}
    </option>
  );
}
