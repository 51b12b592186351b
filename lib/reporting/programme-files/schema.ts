import * as z from "zod";
import { monthField } from "@/lib/activities/plans/schema";
import { idParam, param } from "@/lib/shared/forms/search-params";

/** How large a poster is: A3 for a wall, A4 for a door, A3 in large type for who sees badly. */
export const SIZES = ["A3", "A4", "LARGE"] as const;

export type Size = (typeof SIZES)[number];

/** The query of the files of a programme: of which month, for which place (all of the county without one). */
export const programmeFileSchema = z.object({
  month: param(monthField),
  site: idParam,
  size: z.enum(SIZES).catch("A3"),
});

export type ProgrammeFile = z.output<typeof programmeFileSchema> & { month: Date };
