import * as z from "zod";
import { QUEUES } from "@/lib/desk/queues/queues";
import { DUE_FILTERS } from "@/lib/desk/queues/falling-due";
import { pageParam } from "@/lib/shared/forms/paging";
import { idParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { WishChannel, WishUrgency } from "@/prisma/generated/enums";

/** What the address of a desk page says; what it says wrongly is as if it were not there. */
export const deskViewSchema = z.object({
  /** "needsMe", or nothing said: all that somebody here may press now. */
  queue: param(z.enum(["needsMe", ...QUEUES, "open", "all"])),
  place: idParam,
  category: idParam,
  urgency: param(z.enum(WishUrgency)),
  channel: param(z.enum(WishChannel)),
  /** Overdue, or due today. */
  due: param(z.enum(DUE_FILTERS)),
  /** Words of the wish or its tracking number. */
  q: searchTextParam,
  sort: param(z.enum(["oldest", "newest"])),
  page: pageParam,
  /** Where in the list the opened wish stood: the next one moves up when it leaves the queue. */
  at: param(z.coerce.number().int().min(0).max(100)),
});

export type DeskView = z.output<typeof deskViewSchema>;

/** Whether the list leaves something out, besides what words it looks for. */
export function isNarrowed({ place, category, urgency, channel, due }: DeskView): boolean {
  return Boolean(place ?? category ?? urgency ?? channel ?? due);
}

/** For the wish's own page: what volunteers, teams or items are looked for. */
export const searchSchema = z.object({
  people: searchTextParam,
  item: searchTextParam,
});
