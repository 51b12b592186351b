import * as z from "zod";
import { name, phone } from "@/lib/shared/forms/fields";
import { requireTogether } from "@/lib/orders/wishes/helper-schema";
import { HelperRelation } from "@/prisma/generated/enums";

const { STATION: _, ...ON_THE_WEB } = HelperRelation;

/** What whoever asks on the public page can be to the resident. Staff have a form of their own. */
export const WEB_RELATIONS = Object.values(ON_THE_WEB);

/** 替别人点单: the resident for whom the sender of the public form asks. Name and relation, or nothing. */
export const forOtherFields = {
  residentName: name(30).optional(),
  residentPhone: phone.optional(),
  helperRelation: z.enum(ON_THE_WEB, { error: "pickOne" }).optional(),
};

type ForOtherFields = Partial<z.output<z.ZodObject<typeof forOtherFields>>>;

/** Says at name and relation if they are missing beside another field. */
export function checkForOther(
  { residentName, residentPhone, helperRelation }: ForOtherFields,
  context: z.RefinementCtx<ForOtherFields>,
): void {
  const isPhoneGiven = residentPhone !== undefined;
  requireTogether({ residentName, helperRelation }, context, isPhoneGiven);
}
