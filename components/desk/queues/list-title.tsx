import { isDispatching } from "@/lib/desk/queues/queues";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { SiteLevel } from "@/prisma/generated/enums";

type Props = { level: SiteLevel; view: DeskView };

/** The title of the list, with a link back to the queues on a phone and a link to 批量派单 in the queue 派单. */
export async function ListTitle({ level, view: { queue = "needsMe", ...filters } }: Props) {
  const t = await getT("desk");
  const { place, category, urgency } = filters;
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
      <h2>{t(`queue.${queue}`)}</h2>
      {queue === "dispatch" && isDispatching(level) && (
        <a href={address("/desk/batch", { place, category, urgency })} className="target">
          {t("toBatch")}
        </a>
      )}
      <a href="/desk" className="target @4xl:hidden">
        {t("toQueues")}
      </a>
    </div>
  );
}
