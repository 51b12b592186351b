/** The lists that are taken out as files. */
export const LIST_NAMES = ["wishes", "volunteers", "stock"] as const;

export type ListName = (typeof LIST_NAMES)[number];
