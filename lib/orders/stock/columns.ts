/** The columns by which the stock is sorted. */
export const STOCK_COLUMNS = ["item", "place", "quantity"] as const;

export type StockColumn = (typeof STOCK_COLUMNS)[number];

export const STOCK_BY_NAME = { column: "item", direction: "up" } as const;
