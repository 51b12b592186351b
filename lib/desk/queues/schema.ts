import * as z from "zod";
import { QUEUES, type Selection } from "@/lib/desk/queues/queues";
import { DUE_FILTERS } from "@/lib/desk/queues/falling-due";
import { pageParam } from "@/lib/shared/forms/paging";
import { dayParam, idParam, param, searchTextParam } from "@/lib/shared/forms/search-params";
import { WishChannel, WishUrgency } from "@/prisma/generated/enums";

/** The query of a desk page's address. Invalid values are ignored. */
export const deskViewSchema = z.object({
  /** Absent means "needsMe", all wishes that are the own unit's turn; in a search it means all. */
  queue: param(z.enum(["needsMe", "below", ...QUEUES, "open", "all"])),
  place: idParam,
  /** The responsible unit. */
  unit: idParam,
  category: idParam,
  urgency: param(z.enum(WishUrgency)),
  channel: param(z.enum(WishChannel)),
  /** Only wishes overdue, or due today. */
  due: param(z.enum(DUE_FILTERS)),
  /** The first and last day on which they were asked for. */
  from: dayParam,
  to: dayParam,
  /** The name of a volunteer or team that goes. */
  who: searchTextParam,
  /** What is searched for: see lib/desk/queues/matches.data.ts. */
  q: searchTextParam,
  sort: param(z.enum(["oldest", "newest"])),
  page: pageParam,
  /** The row of the opened wish in the list: when it leaves the queue, the next one moves up to it. */
  at: param(z.coerce.number().int().min(0).max(100)),
  /** Whether the fields of the filters are shown. */
  filters: param(z.literal("open")),
});

export type DeskView = z.output<typeof deskViewSchema>;

/** The filters other than queue and search words, in the order in which they are shown. */
export const FILTERS = [
  "place",
  "unit",
  "category",
  "urgency",
  "channel",
  "due",
  "from",
  "to",
  "who",
  "sort",
] as const satisfies (keyof DeskView)[];

export type FilterName = (typeof FILTERS)[number];

/** The filters that are set. */
export function setFilters(view: DeskView): FilterName[] {
  return FILTERS.filter((name) => view[name] !== undefined);
}

/** What the list shows: who searches without choosing a queue searches everywhere. */
export function shownSelection({ queue, q }: DeskView): Selection {
  return queue ?? (q ? "all" : "needsMe");
}

/** The searches on a wish's own page: for volunteers and teams, and for items. */
export const searchSchema = z.object({
  people: searchTextParam,
  item: searchTextParam,
});
