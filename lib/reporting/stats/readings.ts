import type {
  CategoryName,
  SiteCategory,
  CategoryWait,
} from "@/lib/reporting/stats/read-categories.data";
import type { LateRow } from "@/lib/reporting/stats/read-late.data";
import type { SiteCounts, VillageMeasures, WaitRow } from "@/lib/reporting/stats/read-counts.data";
import type { LastService } from "@/lib/reporting/stats/read-places.data";
import type { Tree } from "@/lib/reporting/stats/read-tree.data";
import type { Counts } from "@/lib/reporting/stats/measures";
import type { StoredTarget } from "@/lib/reporting/stats/read-targets.data";
import type { SiteLevel } from "@/prisma/generated/enums";

/** The rows read from the database for a dashboard. */
export type Readings = {
  place: { id: string; name: string; level: SiteLevel; lineage: string[]; peerIds: string[] };
  /** The place, all below it and all above it, in the order of the tree. */
  places: Tree["places"];
  placesById: Tree["placesById"];
  /** The places whose counts add up to those of the place: itself, or the centers of a city. */
  unitIds: string[];
  counts: SiteCounts[];
  before: (Counts & { siteId: string })[];
  trend: (Counts & { month: string })[];
  cells: VillageMeasures[];
  /** Villages without a service in the last 30 days of the period. */
  quiet: { siteId: string }[];
  lastServices: LastService[];
  waits: WaitRow[];
  /** Overdue now; none for a period that is over, whose counts say what was overdue at its end. */
  late: LateRow[];
  categoryNames: CategoryName[];
  categories: SiteCategory[];
  categoryWaits: CategoryWait[];
  /** The targets of the place and of those above it, the nearest first. */
  targets: Pick<StoredTarget, "indicator" | "value">[];
};
