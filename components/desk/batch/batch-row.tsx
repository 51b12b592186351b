import { BatchWish, type WishWords } from "@/components/desk/batch/batch-wish";
import { formatReasons, type ReasonTranslators } from "@/components/orders/dispatch/reasons";
import { SelectField } from "@/components/ui/fields";
import type { BatchRow as Row } from "@/lib/desk/batch/queries";
import { defaultTarget, type CandidateOption } from "@/lib/desk/batch/row";
import { formatTarget } from "@/lib/desk/batch/schema";
import { localPlaceName } from "@/lib/network/sites/local-place-name";

type Words = ReasonTranslators & WishWords;

type Props = { row: Row; isTicked: boolean; now: Date; words: Words };

/** A wish and its candidates, each option with how many are asked. */
export function BatchRow({ row, isTicked, now, words }: Props) {
  const { wish, proposed, others, nobody } = row;
  const { dispatch: t } = words;
  const reasons = proposed && formatReasons(proposed.factors, words);
  return (
    <li className="grid gap-x-6 border-b border-line py-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <BatchWish wish={wish} isTicked={isTicked} now={now} words={words} />
      </div>
      <div className="pl-7 lg:pl-0">
        <SelectField
          name={`to.${wish.id}`}
          label={<span className="sr-only">{t("batch.whoFor", { content: wish.content })}</span>}
          defaultValue={formatTarget(defaultTarget(row))}
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

function ChoiceOption({ choice, words }: { choice: CandidateOption; words: Words }) {
  const { target, name, siteName, points } = choice;
  const { dispatch, locale } = words;
  const to = target.to === "TEAM" ? "TEAM" : "VOLUNTEER";
  return (
    <option value={formatTarget(target)}>
      {dispatch("batch.option", { to, name, place: localPlaceName(siteName, locale), points })}
    </option>
  );
}
