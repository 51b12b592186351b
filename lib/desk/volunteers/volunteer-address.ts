import type { VolunteerView } from "@/lib/desk/volunteers/schema";
import { formatCursor, type Cursor } from "@/lib/shared/forms/paging";
import { address } from "@/lib/shared/forms/search-params";

type Pages = { [List in keyof VolunteerView]: Cursor | string | undefined };

/** The address of a volunteer's page at these pages of its lists, scrolled to one of them. */
export function volunteerAddress(id: string, pages: Pages, list: "services" | "asked"): string {
  const text = (cursor: Cursor | string | undefined) =>
    typeof cursor === "object" ? formatCursor(cursor) : cursor;
  const query = { before: text(pages.before), askedBefore: text(pages.askedBefore) };
  return `${address(`/admin/people/volunteers/${id}`, query)}#${list}`;
}
