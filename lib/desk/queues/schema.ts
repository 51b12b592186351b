import * as z from "zod";
import { QUEUES } from "@/lib/desk/queues/queues";
import { DUE_FILTERS } from "@/lib/desk/queues/falling-due";
import { pageParam } from "@/lib/shared/forms/paging";
import { idParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { WishChannel, WishUrgency } from "@/prisma/generated/enums";

/** The query of a desk page's address. Invalid values are ignored. */
export const deskViewSchema = z.object({
  /** Absent means "needsMe": all wishes the actor can act on now. */
  queue: param(z.enum(["needsMe", ...QUEUES, "open", "all"])),
  place: idParam,
  category: idParam,
  urgency: param(z.enum(WishUrgency)),
  channel: param(z.enum(WishChannel)),
  /** Only wishes overdue, or due today. */
  due: param(z.enum(DUE_FILTERS)),
  /** Words of the wish or its tracking number. */
  q: searchTextParam,
  sort: param(z.enum(["oldest", "newest"])),
  page: pageParam,
  /** The row of the opened wish in the list: when it leaves the queue, the next one moves up to it. */
  at: param(z.coerce.number().int().min(0).max(100)),
});

export type DeskView = z.output<typeof deskViewSchema>;

/** Whether the list is filtered other than by queue and search words. */
export function hasFilters({ place, category, urgency, channel, due }: DeskView): boolean {
  return Boolean(place ?? category ?? urgency ?? channel ?? due);
}

/** The searches on a wish's own page: for volunteers and teams, and for items. */
export const searchSchema = z.object({
  people: searchTextParam,
  item: searchTextParam,
});
