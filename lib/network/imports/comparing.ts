import type { GivenPlace } from "@/lib/network/imports/given-place";
import type { KnownPlace, PlannedPlace } from "@/lib/network/imports/planned-place";
import type { TreeIndex } from "@/lib/network/imports/tree-index";

/** Who imports: the place below which they may, null for the software itself, which may add counties. */
export type Importing = {
  rootId: string | null;
  /** Whether a division is to become a place. */
  isChosen: (place: GivenPlace) => boolean;
};

/** What is known while the lines are compared one after the other, from the widest level to the narrowest. */
export type Comparing = Importing & {
  index: TreeIndex;
  /** The codes of the file, whose places are what they are. */
  codes: Set<string>;
  /** What has been planned, by code and by name. */
  rowByCode: Map<string, PlannedPlace>;
  rowsByName: Map<string, PlannedPlace[]>;
  /** Places that a line is about. */
  taken: Set<string>;
  rows: PlannedPlace[];
  /** The line of each row. */
  given: GivenPlace[];
};

/** The place below which whoever imports may; undefined for the software itself. */
export function rootOf({ rootId, index }: Comparing): KnownPlace | undefined {
  return rootId === null ? undefined : index.byId.get(rootId);
}
