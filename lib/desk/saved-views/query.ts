import { deskAddress } from "@/lib/desk/queues/desk-address";
import { deskViewSchema, shownSelection } from "@/lib/desk/queues/schema";

/**
 * The query by which a list is saved: its queue, filters and order. What was searched for and who goes are left
 * out, since they may name people, whose names are kept nowhere but with them.
 */
export function toSavedQuery(query: string): string {
  const view = deskViewSchema.parse(Object.fromEntries(new URLSearchParams(query)));
  const kept = { ...view, queue: shownSelection(view), q: undefined, who: undefined };
  return deskAddress(kept).split("?")[1] ?? "";
}
