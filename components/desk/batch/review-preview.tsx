import { AfterResult, BatchResult, UntilResult } from "@/components/desk/batch/batch-result";
import { WIDE_ROW } from "@/components/desk/batch/batch-wish";
import { ReviewRow, type ReviewWords } from "@/components/desk/batch/review-row";
import { SendButton } from "@/components/desk/batch/send-button";
import { ChoiceRows } from "@/components/orders/dispatch/choice-rows";
import { ActionForm } from "@/components/ui/action-form";
import { approveBatch } from "@/lib/desk/batch/actions";
import type { Review } from "@/lib/desk/batch/review-queries.data";
import type { ReviewView } from "@/lib/desk/batch/schema";
import { address } from "@/lib/shared/forms/search-params";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { reviews: Review[]; view: ReviewView };

/** The second step: as what each wish would be approved, which are left out and why; then the result for each. */
export async function ReviewPreview({ reviews, view }: Props) {
  const t = await getT("reviews");
  const words: ReviewWords = {
    t,
    wishes: await getT("wishes"),
    tracking: await getT("tracking"),
    locale: await getLocale(),
  };
  const ready = reviews.filter(({ obstacle }) => obstacle === null);
  const left = reviews.filter(({ obstacle }) => obstacle !== null);
  const gone = view.wish.length - reviews.length;
  const { as: categoryId, queue, place, category, urgency, most, wish } = view;
  const list = address("/desk/batch/review", { queue, place, category, urgency, most });
  const chosen = new URLSearchParams(wish.map((id) => ["wish", id]));
  const back = `${list}${list.includes("?") ? "&" : "?"}${chosen}`;
  return (
    <ActionForm id="batch" action={approveBatch} hidden={{ categoryId }} className="space-y-4">
      <BatchResult title={t("doneList")} isOpen />
      <AfterResult>
        <a href={list} className="button">
          {t("more")}
        </a>
      </AfterResult>
      <UntilResult>
        <h2>{t("sum", { ready: ready.length, left: left.length + gone })}</h2>
        <Ready reviews={ready} words={words} />
        <LeftOut reviews={left} gone={gone} words={words} />
        {ready.length > 0 && (
          <SendButton sending={t("sending")} words={t("confirm")}>
            <a href={back} className="target">
              {t("change")}
            </a>
          </SendButton>
        )}
        {ready.length === 0 && (
          <a href={back} className="button">
            {t("change")}
          </a>
        )}
      </UntilResult>
    </ActionForm>
  );
}

type ListProps = { reviews: Review[]; words: ReviewWords };

function Ready({ reviews, words }: ListProps) {
  if (reviews.length === 0) return null;
  return (
    <ChoiceRows name="wish" legend={words.t("legend")}>
      <ul className="border-t border-line">
        {reviews.map((review) => (
          <ReviewRow key={review.id} review={review} words={words} />
        ))}
      </ul>
    </ChoiceRows>
  );
}

/** The wishes that need a review of their own, each a link to it with the reason. */
function LeftOut({ reviews, gone, words: { t } }: ListProps & { gone: number }) {
  if (reviews.length + gone === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out">{t("leftOutTitle", { count: reviews.length + gone })}</h3>
      <ul>
        {reviews.map(({ id, content, obstacle }) => (
          <li key={id} className={WIDE_ROW}>
            <a href={`/desk/wishes/${id}`} dir="auto" className="target wrap-anywhere">
              {content}
            </a>
            <p className="text-faded lg:pl-7">{obstacle && t(`obstacle.${obstacle}`)}</p>
          </li>
        ))}
        {gone > 0 && <li className="py-2 text-faded">{t("gone", { count: gone })}</li>}
      </ul>
    </section>
  );
}
