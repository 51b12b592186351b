import * as z from "zod";
import { param } from "@/lib/search-params";

const id = param(z.uuid());

/** The filters of the wall, as they stand in its address. `before`: the last wish of the page before. */
export const wallFilterSchema = z.object({ town: id, village: id, category: id, before: id });

export type WallFilter = z.output<typeof wallFilterSchema>;
