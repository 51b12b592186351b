import * as z from "zod";
import { id, ids } from "@/lib/shared/forms/fields";
import { successors } from "@/lib/orders/leaving/schema";

/** `shownIds`: the wishes in hand that the form showed, which go back or to others. */
export const moveVolunteerSchema = z.object({
  homeSiteId: id,
  categoryIds: ids,
  successors,
  shownIds: ids,
});

export type MoveVolunteer = z.output<typeof moveVolunteerSchema>;

/** The county chosen so far; anything else in the address is none. */
export const moveViewSchema = z.object({ county: z.uuid().optional().catch(undefined) });
