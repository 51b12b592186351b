import * as z from "zod";
import { markParam } from "@/lib/shared/forms/paging";
import { idParam } from "@/lib/shared/forms/search-params";

/** The filters in the address of the wall. `before`: the last wish of the page before. */
export const wallFilterSchema = z.object({
  town: idParam,
  village: idParam,
  category: idParam,
  before: markParam,
});

export type WallFilter = z.output<typeof wallFilterSchema>;
