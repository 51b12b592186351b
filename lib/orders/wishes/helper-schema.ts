import * as z from "zod";
import { name, phone } from "@/lib/shared/forms/fields";
import { HelperRelation } from "@/prisma/generated/enums";

/** 代点单人: all three fields, or none. */
export const helperFields = {
  helperName: name(30).optional(),
  helperPhone: phone.optional(),
  helperRelation: z.enum(HelperRelation).optional(),
};

type HelperFields = z.output<z.ZodObject<typeof helperFields>>;

/** Says at each field that is missing beside another one. */
export function checkHelper(
  fields: Partial<HelperFields>,
  context: z.RefinementCtx<Partial<HelperFields>>,
): void {
  const { helperName, helperPhone, helperRelation } = fields;
  requireTogether({ helperName, helperPhone, helperRelation }, context);
}

/** Says at each of these fields that is missing beside another one, or if `isAnyGiven` beside a further field. */
export function requireTogether(
  given: Record<string, unknown>,
  context: Pick<z.RefinementCtx, "issues" | "addIssue">,
  isAnyGiven = false,
): void {
  const isOneGiven = isAnyGiven || Object.values(given).some((value) => value !== undefined);
  for (const [field, value] of Object.entries(given)) {
    const isWrong = context.issues.some(({ path }) => path?.[0] === field);
    if (isOneGiven && value === undefined && !isWrong) {
      const message = field === "helperRelation" ? "pickOne" : "required";
      context.addIssue({ code: "custom", path: [field], message });
    }
  }
}

/** The helper, if the form names one. */
export function toHelper({ helperName, helperPhone, helperRelation }: HelperFields) {
  return helperName && helperPhone && helperRelation
    ? { name: helperName, phone: helperPhone, relation: helperRelation }
    : undefined;
}
