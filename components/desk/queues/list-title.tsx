import Link from "next/link";
import { isDispatching } from "@/lib/desk/queues/queues";
import type { DeskView } from "@/lib/desk/queues/schema";
import { getT } from "@/lib/shared/i18n/request.server";
import { address } from "@/lib/shared/forms/search-params";
import type { SiteLevel } from "@/prisma/generated/enums";

type Props = { level: SiteLevel; view: DeskView };

/** What the list shows, on a phone the way back to the queues, and from 派单 the way to do many at once. */
export async function ListTitle({ level, view: { queue = "needsMe", ...filters } }: Props) {
  const t = await getT("desk");
  const { place, category, urgency } = filters;
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
      <h2>{t(`queue.${queue}`)}</h2>
      {queue === "dispatch" && isDispatching(level) && (
        <Link
          href={address("/desk/batch", { place, category, urgency })}
          prefetch={false}
          className="target"
        >
          {t("toBatch")}
        </Link>
      )}
      <Link href="/desk" prefetch={false} className="target @4xl:hidden">
        {t("toQueues")}
      </Link>
    </div>
  );
}
