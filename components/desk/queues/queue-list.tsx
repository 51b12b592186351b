import { PaneLinks, type PaneLink } from "@/components/desk/queues/pane-links";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import {
  sumCounts,
  QUEUE_GROUPS,
  listQueues,
  type Queue,
  type QueueGroup,
  type Selection,
} from "@/lib/desk/queues/queues";
import type { DeskCounts } from "@/lib/desk/queues/queries";
import type { DeskView } from "@/lib/desk/queues/schema";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { SiteLevel } from "@/prisma/generated/enums";

type Props = {
  level: SiteLevel;
  view: DeskView;
  counts: DeskCounts;
  t: Translator<"desk">;
};

/** The left pane: all queues of the subtree with their counts, those that need the actor first. */
export function QueueList({ level, view, counts: { queues: counts, due }, t }: Props) {
  const own = listQueues(level);
  const groups = Object.keys(QUEUE_GROUPS) as QueueGroup[];
  const link = (queue: Selection, count?: number): PaneLink => ({
    href: deskAddress({ ...view, queue }),
    words: t(`queue.${queue}`),
    count,
    isHere: queue === (view.queue ?? "needsMe"),
  });
  const buildLinks = (group: QueueGroup): PaneLink[] => {
    const names: readonly Queue[] = QUEUE_GROUPS[group];
    return [
      ...(group === "needsMe" ? [link("needsMe", sumCounts("needsMe", counts))] : []),
      ...own
        .filter((queue) => names.includes(queue))
        .map((queue) => link(queue, group === "ended" ? undefined : (counts[queue] ?? 0))),
      ...(group === "waiting" ? [link("open", sumCounts("open", counts))] : []),
      ...(group === "ended" ? [link("all")] : []),
    ];
  };
  return (
    <nav aria-label={t("queues")} className="space-y-5">
      <PaneLinks
        links={[
          { href: "/desk/due", words: t("dueList.title"), count: due },
          { href: "/desk/capacity", words: t("capacity.title") },
          { href: "/desk/new", words: t("toIntake") },
        ]}
      />
      {groups.map((group) => (
        <div key={group}>
          <p id={`group-${group}`} className="pl-3 font-song font-bold">
            {t(`group.${group}`)}
          </p>
          <PaneLinks links={buildLinks(group)} labelledBy={`group-${group}`} />
        </div>
      ))}
    </nav>
  );
}
