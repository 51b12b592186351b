import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mergeWish } from "@/lib/orders/merging/actions";
import type { Duplicate } from "@/lib/orders/merging/queries";
import { formatTrackingNumber } from "@/lib/shared/auth/tracking-number";
import { formatDate } from "@/lib/shared/i18n/dates";
import { getLocale, getT } from "@/lib/shared/i18n/request.server";

type Props = { wishId: string; duplicates: Duplicate[] };

/** The wishes that are likely to be the same as this one, each with the button to merge into it. */
export async function Duplicates({ wishId, duplicates }: Props) {
  if (duplicates.length === 0) return null;
  const t = await getT("merging");
  const locale = await getLocale();
  return (
    <section aria-labelledby="duplicates" className="mt-8 space-y-2">
      <h2 id="duplicates">{t("heading")}</h2>
      <p className="text-faded">{t("lead")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {duplicates.map(({ id, trackingNumber, content, createdAt }) => (
          <li key={id} className="space-y-1 py-3">
            <p className="wrap-anywhere">{content}</p>
            <p className="text-faded tabular-nums">
              {t("made", {
                number: formatTrackingNumber(trackingNumber),
                date: formatDate(createdAt, "day", locale),
              })}
            </p>
            <div className="flex flex-wrap items-center gap-x-4">
              <a href={`/desk/wishes/${id}`} className="target">
                {t("open")}
              </a>
              <ActionForm id={`merge-${id}`} action={mergeWish} hidden={{ wishId, intoId: id }}>
                <SubmitButton>{t("button")}</SubmitButton>
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
