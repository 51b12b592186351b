import type { CategoryMonth, CategoryOfSite } from "@/lib/stats/read-categories";
import type { LateRow, SiteCounts, WaitRow } from "@/lib/stats/read-counts";
import type { PlaceBelow } from "@/lib/stats/read-places";
import type { Counts, Measure } from "@/lib/stats/measures";
import type { SiteLevel } from "@/prisma/generated/enums";

/** What is read from the database for a dashboard, as it comes. */
export type Readings = {
  place: { id: string; name: string; level: SiteLevel; lineage: string[]; sisterIds: string[] };
  /** The place, all below it and all above it, in the order of the tree. */
  places: PlaceBelow[];
  /** Whose counts make up the place: its own, of a city those of its centers. */
  unitIds: string[];
  counts: SiteCounts[];
  before: (Counts & { siteId: string })[];
  trend: (Counts & { month: string })[];
  cells: (Partial<Record<Measure, number>> & { siteId: string })[];
  lastServices: { siteId: string; day: string | null }[];
  waits: WaitRow[];
  late: LateRow[];
  categoryNames: { name: string; nameEn: string; isSensitive: boolean }[];
  categories: CategoryOfSite[];
  categoryMonths: CategoryMonth[];
  categoryWaits: { name: string; bucket: number; count: number }[];
  targets: { siteId: string; indicator: string; value: number }[];
};
