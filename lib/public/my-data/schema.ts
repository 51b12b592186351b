import * as z from "zod";
import { code, phone } from "@/lib/shared/forms/fields";
import { param } from "@/lib/shared/forms/search-params";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";

/** Without `code`, a code is sent to the phone that is stored. */
export const confirmSchema = inTwoSteps(z.object({ code: code.optional() }));

/** Without codes, one is sent to the phone that is stored and one to the new phone. */
export const changePhoneSchema = inTwoSteps(
  z
    .object({ newPhone: phone, code: code.optional(), oldCode: code.optional() })
    .refine((form) => form.code === undefined || form.oldCode !== undefined, {
      path: ["oldCode"],
      message: "required",
    }),
);

/** The parameters of the address of a file. */
export const fileAddressSchema = z.object({
  until: param(z.coerce.number().int().positive()),
  proof: param(z.string().regex(/^[\w-]{27}$/)),
});

export type Confirm = z.output<typeof confirmSchema>;
export type ChangePhone = z.output<typeof changePhoneSchema>;
export type FileAddress = z.output<typeof fileAddressSchema>;
