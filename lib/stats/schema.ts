import * as z from "zod";

/** What the address of the figures may say; what makes no sense is left out. */
export const figuresFilterSchema = z.object({
  /** Absent: the actor's own place. */
  place: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
