import * as z from "zod";
import { cursorParam } from "@/lib/shared/forms/paging";
import { idParam } from "@/lib/shared/forms/search-params";

/** The filters in the address of the wall. `before`: the last wish of the page before. */
export const wallFilterSchema = z.object({
  town: idParam,
  village: idParam,
  category: idParam,
  before: cursorParam,
});

export type WallFilter = z.output<typeof wallFilterSchema>;
