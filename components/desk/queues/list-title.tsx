import { ExcelLink } from "@/components/ui/excel-link";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import { isDispatching } from "@/lib/desk/queues/queues";
import { shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { SiteLevel } from "@/prisma/generated/enums";

type Props = { level: SiteLevel; view: DeskView; total: number | null };

/** The title of the list and how long it is, with a link back to the queues on a phone and a link to the batch of what waits for 审单 or 派单. */
export async function ListTitle({ level, view, total }: Props) {
  const t = await getT("desk");
  const queue = shownSelection(view);
  const { place, category, urgency } = view;
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
      <h2>
        {t(`queue.${queue}`)}{" "}
        <small className="font-sans text-base font-normal text-faded">
          {total === null ? t("totalMany") : t("total", { count: total })}
        </small>
      </h2>
      {(queue === "review" || queue === "belowReview") && (
        <a
          href={address("/desk/batch/review", { queue, place, category, urgency })}
          className="target"
        >
          {t("toReviews")}
        </a>
      )}
      {(queue === "dispatch" || queue === "belowDispatch") && isDispatching(level) && (
        <a href={address("/desk/batch", { queue, place, category, urgency })} className="target">
          {t("toBatch")}
        </a>
      )}
      {total !== 0 && <ExcelLink href={deskAddress(view).replace("/desk", "/desk/excel")} />}
      <a href="/desk" className="target @4xl:hidden">
        {t("toQueues")}
      </a>
    </div>
  );
}
