import { PaneLinks, type PaneLink } from "@/components/desk/queues/pane-links";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import {
  sumCounts,
  QUEUE_GROUPS,
  listQueues,
  type Queue,
  type QueueCounts,
  type QueueGroup,
  type Selection,
} from "@/lib/desk/queues/queues";
import type { DeskCounts } from "@/lib/desk/queues/queries";
import { shownSelection, type DeskView } from "@/lib/desk/queues/schema";
import type { SavedView } from "@/lib/desk/saved-views/queries";
import type { Translator } from "@/lib/shared/i18n/translator";
import type { SiteLevel } from "@/prisma/generated/enums";

type Props = {
  level: SiteLevel;
  view: DeskView;
  counts: DeskCounts;
  views: SavedView[];
  t: Translator<"desk">;
};

/** The left pane: all queues with their counts, those of the own unit first, then those of units below. */
export function QueueList({ level, view, counts: { queues: counts, due }, views, t }: Props) {
  const own = listQueues(level);
  const shown = shownSelection(view);
  const groups = shownGroups(own, counts);
  const link = (queue: Selection, count?: number): PaneLink => ({
    href: deskAddress({ ...view, queue }),
    words: t(`queue.${queue}`),
    count,
    isHere: queue === shown,
  });
  const buildLinks = (group: QueueGroup): PaneLink[] => {
    const names: readonly Queue[] = QUEUE_GROUPS[group];
    return [
      ...(group === "needsMe" || group === "below" ? [link(group, sumCounts(group, counts))] : []),
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
          { href: "/desk/rooms", words: t("rooms") },
          { href: "/desk/new", words: t("toIntake") },
        ]}
      />
      {views.length > 0 && (
        <div>
          <p id="group-saved" className="pl-3 font-song font-bold">
            {t("group.saved")}
          </p>
          <PaneLinks
            links={views.map(({ name, query }) => ({ href: `/desk?${query}`, words: name }))}
            labelledBy="group-saved"
          />
        </div>
      )}
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

/** All groups; that of the units below only where one of them can have something, or has. */
function shownGroups(own: Queue[], counts: QueueCounts): QueueGroup[] {
  const hasBelow = own.includes("belowDispatch") || sumCounts("below", counts) > 0;
  const groups = Object.keys(QUEUE_GROUPS) as QueueGroup[];
  return groups.filter((group) => group !== "below" || hasBelow);
}
