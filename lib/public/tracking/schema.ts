import * as z from "zod";
import { inTwoSteps } from "@/lib/shared/sign-in/schema";
import { code, identifier, phone } from "@/lib/shared/forms/fields";
import { parseTrackingNumber } from "@/lib/shared/auth/tracking-number";

/** Without `code`, a code is sent to the phone. */
export const openTrackingSchema = inTwoSteps(
  z.object({
    trackingNumber: identifier(20).transform(parseTrackingNumber),
    phone,
    code: code.optional(),
  }),
);

export type OpenTracking = z.output<typeof openTrackingSchema>;
