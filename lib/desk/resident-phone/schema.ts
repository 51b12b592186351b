import * as z from "zod";
import { code, id, phone } from "@/lib/shared/forms/fields";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { idProof } from "@/lib/network/people/schema";

/** By staff who saw the ID. Without `code`, a code is sent to the new phone. */
export const changeResidentPhoneSchema = inTwoSteps(
  z.object({ wishId: id, newPhone: phone, ...idProof, code: code.optional() }),
);

export type ChangeResidentPhone = z.output<typeof changeResidentPhoneSchema>;
