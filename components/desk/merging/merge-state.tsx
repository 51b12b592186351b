import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { unmergeWish } from "@/lib/orders/merging/actions";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { getT } from "@/lib/shared/i18n/request.server";
import type { WishDetail } from "@/lib/desk/wish-detail/queries";

type Props = { detail: WishDetail; mayUndo: boolean };

/** Which wish stands for this one, with the way back for a day, or which wishes were merged into it. */
export async function MergeState({ detail, mayUndo }: Props) {
  const t = await getT("merging");
  const { id: wishId, mergedInto, mergedNumbers } = detail;
  if (mergedNumbers.length > 0) {
    const numbers = mergedNumbers.map(formatTrackingNumber).join(" · ");
    return <p className="mt-6 border-l-4 border-bamboo pl-4">{t("also", { numbers })}</p>;
  }
  if (!mergedInto) return null;
  const number = formatTrackingNumber(mergedInto.trackingNumber);
  return (
    <section className="mt-6 space-y-2 border-l-4 border-bamboo pl-4">
      <p>{t("into", { number })}</p>
      <a href={`/desk/wishes/${mergedInto.id}`} className="target">
        {t("open")}
      </a>
      {mayUndo && (
        <ActionForm id="unmerge" action={unmergeWish} hidden={{ wishId }} className="space-y-2">
          <p className="text-faded">{t("undoHint")}</p>
          <SubmitButton>{t("undo")}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
