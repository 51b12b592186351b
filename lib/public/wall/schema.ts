import * as z from "zod";
import { idParam } from "@/lib/shared/forms/search-params";

/** The filters of the wall, as they stand in its address. `before`: the last wish of the page before. */
export const wallFilterSchema = z.object({
  town: idParam,
  village: idParam,
  category: idParam,
  before: idParam,
});

export type WallFilter = z.output<typeof wallFilterSchema>;
