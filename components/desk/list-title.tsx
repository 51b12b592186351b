import Link from "next/link";
import type { DeskView } from "@/lib/desk/schema";
import { getT } from "@/lib/i18n/request";

/** What the list shows, and on a phone the way back to the queues. */
export async function ListTitle({ view: { queue = "needsMe" } }: { view: DeskView }) {
  const t = await getT("desk");
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
      <h2>{t(`queue.${queue}`)}</h2>
      <Link href="/desk" prefetch={false} className="target @4xl:hidden">
        {t("toQueues")}
      </Link>
    </div>
  );
}
