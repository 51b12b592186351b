import type { ReactNode } from "react";
import { deskAddress } from "@/lib/desk/queues/desk-address";
import {
  countIn,
  QUEUE_GROUPS,
  queuesOf,
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

/** The left pane: where all wishes of the subtree are, what needs me first. */
export function QueueList({ level, view, counts: { queues: counts, due }, t }: Props) {
  const own = queuesOf(level);
  const groups = Object.keys(QUEUE_GROUPS) as QueueGroup[];
  return (
    <nav aria-label={t("queues")} className="space-y-5">
      <ul>
        <PaneLink href="/desk/due" count={due}>
          {t("dueList.title")}
        </PaneLink>
        <PaneLink href="/desk/comb">{t("comb.title")}</PaneLink>
        <PaneLink href="/desk/new">{t("toIntake")}</PaneLink>
      </ul>
      {groups.map((group) => {
        const names: readonly Queue[] = QUEUE_GROUPS[group];
        return (
          <div key={group}>
            <p id={`group-${group}`} className="pl-3 font-song font-bold">
              {t(`group.${group}`)}
            </p>
            <ul aria-labelledby={`group-${group}`}>
              {group === "needsMe" && (
                <QueueLink queue="needsMe" t={t} view={view} count={countIn("needsMe", counts)} />
              )}
              {own
                .filter((queue) => names.includes(queue))
                .map((queue) => (
                  <QueueLink
                    key={queue}
                    queue={queue}
                    t={t}
                    view={view}
                    count={group === "ended" ? undefined : (counts[queue] ?? 0)}
                  />
                ))}
              {group === "waiting" && (
                <QueueLink queue="open" t={t} view={view} count={countIn("open", counts)} />
              )}
              {group === "ended" && <QueueLink queue="all" t={t} view={view} />}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

type LinkProps = {
  queue: Selection;
  t: Translator<"desk">;
  view: DeskView;
  count?: number;
};

function QueueLink({ queue, t, view, count }: LinkProps) {
  const isHere = queue === (view.queue ?? "needsMe");
  return (
    <PaneLink href={deskAddress({ ...view, queue })} count={count} isHere={isHere}>
      {t(`queue.${queue}`)}
    </PaneLink>
  );
}

type PaneLinkProps = { href: string; count?: number; isHere?: boolean; children: ReactNode };

function PaneLink({ href, count, isHere = false, children }: PaneLinkProps) {
  return (
    <li>
      <a href={href} aria-current={isHere ? "page" : undefined} className="target pane-link">
        {children}
        {count !== undefined && <span className={count > 0 ? undefined : "none"}>{count}</span>}
      </a>
    </li>
  );
}
