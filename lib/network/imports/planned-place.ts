import type { PlaceImportKind, SiteLevel } from "@/prisma/generated/enums";

/** What a place is, as far as a file can say it. */
export type PlaceFacts = {
  name: string;
  code: string | null;
  phone: string | null;
  longitude: number | null;
  latitude: number | null;
};

/** A place that is there. */
export type KnownPlace = PlaceFacts & {
  id: string;
  level: SiteLevel;
  parentId: string | null;
  centerId: string | null;
  isClosed: boolean;
  /** Whether who imports keeps it. */
  isInScope: boolean;
  /** The names it had before it was renamed by hand. */
  formerNames: string[];
};

/** What would be done with a line of a file, or with a place that is missing in it. */
export type PlannedPlace = PlaceFacts & {
  /** Its place in the plan; parents come before what stands under them. */
  seq: number;
  /** 0 for a place that is missing in the file. */
  line: number;
  level: SiteLevel;
  kinds: PlaceImportKind[];
  /** The place that is there; null for one to be added. */
  siteId: string | null;
  /** What it is to stand under: a place that is there, or another one of the plan that is not yet. */
  parentId: string | null;
  parentSeq: number | null;
  /** The same as it is now; null for a place to be added. */
  before: (PlaceFacts & { parentId: string | null }) | null;
};
