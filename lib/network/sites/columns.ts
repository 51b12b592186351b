/** The columns by which a list of places is sorted; "level" is the order of the tree. */
export const PLACE_COLUMNS = ["name", "level", "open", "staff", "volunteers", "state"] as const;

export type PlaceColumn = (typeof PLACE_COLUMNS)[number];

export const PLACES_AS_TREE = { column: "level", direction: "up" } as const;
