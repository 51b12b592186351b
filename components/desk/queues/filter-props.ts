import type { Place } from "@/lib/desk/queues/queries";
import type { DeskView } from "@/lib/desk/queues/schema";
import type { Category } from "@/lib/network/menu/queries";
import type { SiteLevel } from "@/prisma/generated/enums";

/** What the filters of the desk are drawn from. */
export type FilterProps = {
  level: SiteLevel;
  view: DeskView;
  /** Those that a filter can name. */
  places: Place[];
  categories: Category[];
};
