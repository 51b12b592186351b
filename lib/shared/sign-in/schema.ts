import * as z from "zod";
import { code, phone, secret, userName } from "@/lib/shared/forms/fields";

export const signInStaffSchema = z.object({ userName, password: secret(200) });

/** Without `code`, a code is sent to the phone. */
export const signInVolunteerSchema = inTwoSteps(z.object({ phone, code: code.optional() }));

export const signOutSchema = z.object({});

export type SignInStaff = z.output<typeof signInStaffSchema>;
export type SignInVolunteer = z.output<typeof signInVolunteerSchema>;

/**
 * The schema of a form that verifies a phone (components/shared/sign-in/code-step.tsx). In its second
 * step, marked by the field `step`, a code is required, unless the button `again` asks for a new one.
 */
export function inTwoSteps<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((form) => {
    const { step, again, code: typed, ...fields } = form as Record<string, unknown>;
    if (again) return fields;
    return step ? { ...fields, code: typed ?? "" } : fields;
  }, schema);
}
