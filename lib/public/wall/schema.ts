import * as z from "zod";
import { cursorParam } from "@/lib/shared/forms/paging";
import { idParam, param } from "@/lib/shared/forms/search-params";
import { WALL_STATES } from "@/lib/public/wall/wall-state";

/** The filters in the address of the wall. `before`: the last wish of the page before. */
export const wallFilterSchema = z.object({
  town: idParam,
  village: idParam,
  category: idParam,
  state: param(z.enum(WALL_STATES)),
  before: cursorParam,
});

export type WallFilter = z.output<typeof wallFilterSchema>;
