import * as z from "zod";
import { id } from "@/lib/shared/forms/fields";
import { idParam, param } from "@/lib/shared/forms/search-params";

/** 我也想要: what of the menu, and where. */
export const sayInterestSchema = z.object({ menuItemId: id, siteId: id });

export type SayInterest = z.output<typeof sayInterestSchema>;

/** The address of the page: what is chosen beforehand, and what was said just now. */
export const interestPageSchema = z.object({
  item: idParam,
  place: idParam,
  said: param(z.enum(["now", "before"])),
});
