import { END_STATUSES, nextStatus, TRANSITIONS, WISH_EVENTS } from "@/lib/orders/wishes/lifecycle";
import { WishStatus } from "@/prisma/generated/enums";

/** The life of a wish as a Mermaid diagram, drawn from the table. Steps that keep the status are left out. */
export function drawLifecycle(): string {
  const begin = WISH_EVENTS.flatMap((event) => {
    const { from, to } = TRANSITIONS[event];
    return from.length === 0 ? [`[*] --> ${to}: ${event}`] : [];
  });
  const steps = Object.values(WishStatus).flatMap(arrowsFrom);
  const ends = END_STATUSES.map((status) => `${status} --> [*]`);
  return ["stateDiagram-v2", ...[...begin, ...steps, ...ends].map((line) => `    ${line}`)].join(
    "\n",
  );
}

/** One arrow to each status that can follow, with all the events that lead there. */
function arrowsFrom(from: WishStatus): string[] {
  return Object.values(WishStatus).flatMap((to) => {
    const events = WISH_EVENTS.filter((event) => to !== from && nextStatus(from, event) === to);
    return events.length > 0 ? [`${from} --> ${to}: ${events.join(", ")}`] : [];
  });
}
