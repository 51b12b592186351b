import { deskAddress } from "@/lib/desk/queues/desk-address";
import type { DeskCounts } from "@/lib/desk/queues/queries";
import { listQueues, sumCounts } from "@/lib/desk/queues/queues";
import { getT } from "@/lib/shared/i18n/request.server";
import type { SiteLevel } from "@/prisma/generated/enums";

type Props = {
  placeId: string;
  /** The level of the reader's own place, which decides the queues. */
  level: SiteLevel;
  counts: DeskCounts;
};

/** The open wishes of a place by queue, each the way to these on the desk. */
export async function PlaceQueues({ placeId, level, counts: { queues } }: Props) {
  const t = await getT("desk");
  const places = await getT("places");
  const open = sumCounts("open", queues);
  if (open === 0) return <p className="text-faded">{places("noWishes")}</p>;
  const links = [
    { name: "open", href: deskAddress({ queue: "open", place: placeId }), count: open },
    ...listQueues(level).flatMap((queue) => {
      const count = queues[queue] ?? 0;
      const href = deskAddress({ queue, place: placeId });
      return count > 0 ? [{ name: queue, href, count }] : [];
    }),
  ] as const;
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2">
      {links.map(({ name, href, count }) => (
        <li key={name} className="border-b border-line">
          <a href={href} className="target w-full justify-between gap-x-3">
            <span>{t(`queue.${name}`)}</span>
            <span className="font-bold tabular-nums">{places("count", { count })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
